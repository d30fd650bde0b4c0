package org.reencuentro.triage;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about needs. */
public enum TriageProblem implements ProblemCode {
    /** Whoever has not passed the desk is not at the table. */
    NOT_IN_THE_HALL(Kind.CONFLICT),
    /** Whoever may not read a protection concern can only add one. */
    CONCERN_NOT_YOURS_TO_CHANGE(Kind.RULE);

    private final Kind kind;

    TriageProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
