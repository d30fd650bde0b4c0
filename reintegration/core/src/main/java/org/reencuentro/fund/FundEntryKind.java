package org.reencuentro.fund;

/** What an entry of the ledger says. */
public enum FundEntryKind {
    OPENED(FundAccount.DONOR, FundAccount.PURSE),
    GIVEN(FundAccount.PURSE, FundAccount.PEOPLE),
    /** The correcting entry; what it corrects stays as it was. */
    TAKEN_BACK(FundAccount.PEOPLE, FundAccount.PURSE),
    VOUCHER_MADE(FundAccount.PEOPLE, FundAccount.VOUCHERS),
    VOUCHER_CANCELLED(FundAccount.VOUCHERS, FundAccount.PEOPLE),
    VOUCHER_REDEEMED(FundAccount.VOUCHERS, FundAccount.CARRIERS),
    /** Nobody travelled on it: what stood on it can be given to others. */
    VOUCHER_LAPSED(FundAccount.VOUCHERS, FundAccount.PURSE);

    private final FundAccount from;
    private final FundAccount to;

    FundEntryKind(FundAccount from, FundAccount to) {
        this.from = from;
        this.to = to;
    }

    public FundAccount from() {
        return from;
    }

    public FundAccount to() {
        return to;
    }
}
