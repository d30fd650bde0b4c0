package org.reencuentro.export;

import org.reencuentro.kernel.ProblemCode;

/** Why a list is not taken out. */
public enum ExportProblem implements ProblemCode {
    /** No such export, or not one's own. */
    EXPORT_UNKNOWN(Kind.UNKNOWN),
    /** There is nothing to take out. */
    EXPORT_EMPTY(Kind.RULE),
    /** With it, one account would take out more in a day than anybody may: {@code most}, {@code left}. */
    EXPORT_TOO_MUCH(Kind.RULE),
    /** Nobody decides about their own. */
    EXPORT_OWN(Kind.RULE),
    /** It is not to be decided, or not to be taken, now or any more. */
    EXPORT_WRONG_STATE(Kind.CONFLICT);

    private final Kind kind;

    ExportProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
