package org.reencuentro.business;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about businesses. */
public enum BusinessProblem implements ProblemCode {
    BUSINESS_UNKNOWN(Kind.UNKNOWN),
    /** They have one under way. */
    BUSINESS_UNDER_WAY(Kind.CONFLICT),
    /** A minor, or somebody whose age is in doubt, signs for no business. */
    BUSINESS_NOT_FOR_MINORS(Kind.RULE),
    /** It is not as far, or farther, than what was asked. */
    BUSINESS_STATE_REFUSED(Kind.CONFLICT),
    /** A text is missing or longer than {most} characters. */
    BUSINESS_WORDS_REFUSED(Kind.RULE),
    /** An amount is none, or more than {most}. */
    BUSINESS_AMOUNT_REFUSED(Kind.RULE),
    /** The plan is not written, or nothing is to be bought. */
    BUSINESS_PLAN_INCOMPLETE(Kind.RULE),
    /** All that is to be bought comes to more than {most}. */
    BUSINESS_ABOVE_CAP(Kind.RULE),
    /** More than {most} things. */
    BUSINESS_LINES_MANY(Kind.RULE),
    BUSINESS_LINE_UNKNOWN(Kind.UNKNOWN),
    /** Whoever wrote on a plan does not decide about it. */
    BUSINESS_OWN_PLAN(Kind.CONFLICT),
    /** They have voted in this round. */
    BUSINESS_VOTED(Kind.CONFLICT),
    /** Nobody decides without saying whether they have something to gain or to lose. */
    BUSINESS_CONFLICT_UNSAID(Kind.RULE),
    /** {most} prices are asked for first. */
    BUSINESS_QUOTES_MISSING(Kind.RULE),
    /** Not where it costs least, and nobody said why. */
    BUSINESS_WHY_MISSING(Kind.RULE),
    /** It costs more than was agreed to. */
    BUSINESS_ABOVE_LINE(Kind.RULE),
    /** No number of an invoice, or one longer than forty characters. */
    BUSINESS_PROOF_MISSING(Kind.RULE),
    /** It is bought once the business was found going at a visit. */
    BUSINESS_NOT_GOING(Kind.RULE),
    /** They did not sign that they have it. */
    BUSINESS_NOT_SIGNED(Kind.RULE),
    /** Nobody has visited it yet. */
    BUSINESS_NOT_VISITED(Kind.RULE);

    private final Kind kind;

    BusinessProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
