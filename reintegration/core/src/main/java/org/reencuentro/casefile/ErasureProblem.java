package org.reencuentro.casefile;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about erasing a case. */
public enum ErasureProblem implements ProblemCode {
    /** Nobody has asked for it, or it is decided. */
    ERASURE_UNKNOWN(Kind.UNKNOWN),
    /** Somebody has asked for it already, or it is erased. */
    ERASURE_ASKED_ALREADY(Kind.CONFLICT),
    /** Who asked does not decide. */
    ERASURE_OWN(Kind.RULE),
    /** A legal hold forbids it. */
    ERASURE_HELD(Kind.CONFLICT),
    /** The state does not allow it. */
    ERASURE_WRONG_STATE(Kind.CONFLICT);

    private final Kind kind;

    ErasureProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
