package org.reencuentro.papers;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about papers. */
public enum PaperProblem implements ProblemCode {
    /** No such paper, or nobody's whom the caller may see. */
    PAPER_UNKNOWN(Kind.UNKNOWN),
    /** The person already has one of the kind under way. */
    PAPER_UNDER_WAY(Kind.CONFLICT),
    /** It was delivered or given up. */
    PAPER_CLOSED(Kind.CONFLICT),
    /** A paper of its kind does not pass that step, or is there already. */
    PAPER_STEP_REFUSED(Kind.CONFLICT),
    /** The office's number is needed to ask for it later. */
    PAPER_NUMBER_MISSING(Kind.RULE),
    /** Longer than forty characters. */
    PAPER_NUMBER_TOO_LONG(Kind.RULE),
    /** The day on which it is promised is past, or more than a year ahead. */
    PAPER_DAY_REFUSED(Kind.RULE),
    /** Nobody said into whose hands it was given. */
    PAPER_RECEIVER_MISSING(Kind.RULE),
    /** Nobody said why it is given up. */
    PAPER_REASON_MISSING(Kind.RULE),
    /** No such help with its cost. */
    GRANT_UNKNOWN(Kind.UNKNOWN),
    /** Help for the same is asked for or agreed already. */
    GRANT_UNDER_WAY(Kind.CONFLICT),
    /** Nothing, or more than {most}. */
    GRANT_AMOUNT_REFUSED(Kind.RULE),
    /** Whoever asked for money does not agree to it. */
    GRANT_OWN(Kind.FORBIDDEN),
    /** It is not in a state in which that may follow. */
    GRANT_STATE_REFUSED(Kind.CONFLICT);

    private final Kind kind;

    PaperProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
