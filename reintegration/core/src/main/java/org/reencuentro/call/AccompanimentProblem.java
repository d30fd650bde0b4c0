package org.reencuentro.call;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about the accompanied calls of children. */
public enum AccompanimentProblem implements ProblemCode {
    /** No contact is given. */
    CONTACT_MISSING(Kind.RULE),
    /** Nobody besides the child is named who said that a number is the family's. */
    CONTACT_SOURCE_MISSING(Kind.RULE),
    /** More than {most} contacts. */
    CONTACTS_TOO_MANY(Kind.RULE),
    /** An emergency number or helpline: those are called without anybody's word. */
    CONTACT_IS_HELPLINE(Kind.RULE),
    /** No such accompaniment of this officer. */
    ACCOMPANIMENT_UNKNOWN(Kind.UNKNOWN),
    /** It is over. */
    ACCOMPANIMENT_OVER(Kind.CONFLICT),
    /** The code was keyed at another phone before. */
    ACCOMPANIMENT_ELSEWHERE(Kind.CONFLICT),
    /** The phone is not one for children. */
    LINE_NOT_FOR_CHILDREN(Kind.CONFLICT),
    /** No accompaniment of this hall has that code. */
    ACCOMPANIMENT_CODE_WRONG(Kind.RULE),
    /** No call goes on. */
    NO_CALL_TO_STOP(Kind.CONFLICT),
    /** A call goes on: the officer ends it first, with a reason. */
    CALL_GOES_ON(Kind.CONFLICT);

    private final Kind kind;

    AccompanimentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
