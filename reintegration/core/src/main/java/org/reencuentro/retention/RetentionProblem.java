package org.reencuentro.retention;

import org.reencuentro.kernel.ProblemCode;

/** Why something about keeping was refused. */
public enum RetentionProblem implements ProblemCode {
    /** There is a hold already. */
    HOLD_ASKED_ALREADY(Kind.CONFLICT),
    /** No such hold. */
    LEGAL_HOLD_UNKNOWN(Kind.UNKNOWN),
    /** Nobody agrees to what they asked for themselves. */
    HOLD_OWN(Kind.RULE),
    /** The hold is not where that could be done. */
    HOLD_WRONG_STATE(Kind.CONFLICT),
    /** Nothing waits for a review there. */
    REVIEW_UNKNOWN(Kind.UNKNOWN),
    /** A day within the next five years is needed. */
    KEEP_UNTIL_REFUSED(Kind.RULE);

    private final Kind kind;

    RetentionProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
