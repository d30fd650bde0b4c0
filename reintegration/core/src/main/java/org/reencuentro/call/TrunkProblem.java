package org.reencuentro.call;

import org.reencuentro.kernel.ProblemCode;

/** Why the trunk is not tested. */
public enum TrunkProblem implements ProblemCode {
    /** No number was set up that may be called for it. */
    TRUNK_NUMBER_MISSING(Kind.RULE),
    /** The exchange is not heard. */
    TRUNK_OUT_OF_REACH(Kind.CONFLICT),
    /** Calls to families are switched off in the hall. */
    TRUNK_OFF(Kind.CONFLICT);

    private final Kind kind;

    TrunkProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
