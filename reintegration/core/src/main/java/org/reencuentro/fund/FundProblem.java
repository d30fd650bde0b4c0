package org.reencuentro.fund;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about the money for the way home. */
public enum FundProblem implements ProblemCode {
    /** Nobody has opened a fund for the arrival. */
    FUND_NOT_OPEN(Kind.CONFLICT),
    /** The arrival has a fund already. */
    FUND_OPEN_ALREADY(Kind.CONFLICT),
    /** An amount, a currency, a rate, its day or the donor's name is missing or impossible. */
    FUND_TERMS_MALFORMED(Kind.RULE),
    /** It is no amount above nothing. */
    FUND_AMOUNT_MALFORMED(Kind.RULE),
    /** There is less left; {@code left} is told. */
    FUND_SPENT(Kind.CONFLICT),
    /** Whoever it is for is not in the hall. */
    FUND_NOT_IN_HALL(Kind.CONFLICT),
    /** They have been given something already. */
    FUND_GIVEN_ALREADY(Kind.CONFLICT),
    /** They were given nothing, or it was taken back. */
    FUND_NOTHING_GIVEN(Kind.CONFLICT),
    /** The amount is not what is proposed now, and no reason was said. */
    FUND_REASON_MISSING(Kind.RULE),
    /** They hold a voucher that nobody has taken: it is cancelled first. */
    FUND_VOUCHER_OUT(Kind.CONFLICT);

    private final Kind kind;

    FundProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
