package org.reencuentro.fund;

import java.util.Arrays;
import java.util.List;

/** Why somebody gets what they get. Chosen, never written, so that nothing about a person stands in the ledger. */
public enum FundReason {
    /** What the rules propose. */
    AS_PROPOSED(FundEntryKind.GIVEN),
    FARE_IS_HIGHER(FundEntryKind.GIVEN),
    FARE_IS_LOWER(FundEntryKind.GIVEN),
    NOTHING_IN_POCKET(FundEntryKind.GIVEN),
    SOMEBODY_FETCHES_THEM(FundEntryKind.GIVEN),
    TRAVELS_WITH_OTHERS(FundEntryKind.GIVEN),
    NOT_WELL(FundEntryKind.GIVEN),
    NOT_USED(FundEntryKind.TAKEN_BACK),
    MISTAKE(FundEntryKind.TAKEN_BACK),
    /** Of the first entry alone. */
    FUND_OPENED(FundEntryKind.OPENED),
    VOUCHER_WRITTEN(FundEntryKind.VOUCHER_MADE),
    VOUCHER_WITHDRAWN(FundEntryKind.VOUCHER_CANCELLED),
    VOUCHER_TAKEN(FundEntryKind.VOUCHER_REDEEMED),
    VOUCHER_UNUSED(FundEntryKind.VOUCHER_LAPSED);

    private final FundEntryKind kind;

    FundReason(FundEntryKind kind) {
        this.kind = kind;
    }

    /** The entries it can be said of. */
    public FundEntryKind kind() {
        return kind;
    }

    /** All that can be said of one kind of entry, in the order in which they are offered. */
    public static List<FundReason> of(FundEntryKind kind) {
        return Arrays.stream(values()).filter(each -> each.kind == kind).toList();
    }
}
