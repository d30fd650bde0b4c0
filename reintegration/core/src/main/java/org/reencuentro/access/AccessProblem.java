package org.reencuentro.access;

import org.reencuentro.kernel.ProblemCode;

/** Why somebody is not let in. */
public enum AccessProblem implements ProblemCode {
    /** No such account, or not its password: never told apart. */
    SIGN_IN_WRONG(Kind.UNAUTHENTICATED),
    /** Too many wrong passwords; the seconds to wait are told. */
    SIGN_IN_SLOW_DOWN(Kind.SLOW_DOWN);

    private final Kind kind;

    AccessProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
