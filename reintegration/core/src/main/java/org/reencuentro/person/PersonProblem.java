package org.reencuentro.person;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about a person's data. */
public enum PersonProblem implements ProblemCode {
    /** Neither a given nor a family name. */
    NAME_MISSING(Kind.RULE),
    /** A part of the name is longer than 200 characters. */
    NAME_TOO_LONG(Kind.RULE),
    /** Control characters, or marks that turn text around. */
    NAME_HAS_CONTROL(Kind.RULE),
    /** Begins like a spreadsheet formula. */
    NAME_LOOKS_LIKE_FORMULA(Kind.RULE),
    /** Not 4 to 32 letters and digits. */
    DOCUMENT_UNREADABLE(Kind.RULE),
    /** No such person, or not the caller's to see. */
    PERSON_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    PersonProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
