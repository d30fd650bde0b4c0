package org.reencuentro.programme;

import org.reencuentro.kernel.ProblemCode;

/** What the programme refuses. */
public enum ProgrammeProblem implements ProblemCode {
    /** No such follow-up. */
    FOLLOW_UP_UNKNOWN(Kind.UNKNOWN),
    /** It has been done already. */
    FOLLOW_UP_DONE(Kind.CONFLICT);

    private final Kind kind;

    ProgrammeProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
