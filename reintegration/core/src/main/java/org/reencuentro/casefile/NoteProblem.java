package org.reencuentro.casefile;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about notes on a case. */
public enum NoteProblem implements ProblemCode {
    /** Nothing is written. */
    CASE_NOTE_EMPTY(Kind.RULE),
    /** Longer than 4,000 characters. */
    CASE_NOTE_TOO_LONG(Kind.RULE);

    private final Kind kind;

    NoteProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
