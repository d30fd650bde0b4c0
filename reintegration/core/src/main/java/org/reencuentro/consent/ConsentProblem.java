package org.reencuentro.consent;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about consent. */
public enum ConsentProblem implements ProblemCode {
    /** The language was neither Spanish nor English and nobody is named who translated. */
    INTERPRETER_MISSING(Kind.RULE),
    /** The name of who translated is longer than 200 letters. */
    INTERPRETER_TOO_LONG(Kind.RULE),
    /** The person said no. */
    CONSENT_REFUSED(Kind.RULE);

    private final Kind kind;

    ConsentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
