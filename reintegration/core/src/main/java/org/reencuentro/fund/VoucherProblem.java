package org.reencuentro.fund;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about vouchers. */
public enum VoucherProblem implements ProblemCode {
    /** There is none, or it is another arrival's. */
    VOUCHER_UNKNOWN(Kind.UNKNOWN),
    /** Whoever it is for holds less than that; {@code left} is told. */
    VOUCHER_TOO_MUCH(Kind.CONFLICT),
    /** No organisation that offers transport. */
    VOUCHER_CARRIER_UNKNOWN(Kind.RULE),
    /** The number that was drawn was given to somebody else in the same moment: once more, please. */
    VOUCHER_NUMBER_TAKEN(Kind.CONFLICT),
    /** The organisation has no voucher with such a number and word. */
    VOUCHER_NOT_FOUND(Kind.CONFLICT),
    /** It is no code of a voucher, it was altered, or it is signed by somebody else. */
    VOUCHER_FORGED(Kind.RULE),
    /** It is made out to another carrier. */
    VOUCHER_OF_ANOTHER(Kind.CONFLICT),
    /** It was taken before: once is all; {@code at} is told. */
    VOUCHER_REDEEMED_ALREADY(Kind.CONFLICT),
    /** It was cancelled, and nothing stands on it. */
    VOUCHER_CANCELLED_ALREADY(Kind.CONFLICT),
    /** It was good until {@code until}. */
    VOUCHER_EXPIRED(Kind.CONFLICT),
    /** It is said to have been taken before it was made, or in times to come. */
    VOUCHER_TIME_IMPOSSIBLE(Kind.RULE),
    /** Too many were tried; {@code seconds} are to wait. */
    VOUCHER_SLOW_DOWN(Kind.SLOW_DOWN);

    private final Kind kind;

    VoucherProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
