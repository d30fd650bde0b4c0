package org.reencuentro.relief;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about relief. */
public enum ReliefProblem implements ProblemCode {
    /** No such item in this hall. */
    RELIEF_UNKNOWN(Kind.UNKNOWN),
    /** There is one of that name in this hall. */
    RELIEF_NAME_TAKEN(Kind.CONFLICT),
    /** No name, or one longer than eighty characters. */
    RELIEF_NAME_REFUSED(Kind.RULE),
    /** Nothing, or more than {most} at once. */
    RELIEF_AMOUNT_REFUSED(Kind.RULE),
    /** There are {left} left. */
    RELIEF_TOO_FEW(Kind.CONFLICT),
    /** It is not handed out any more. */
    RELIEF_ENDED(Kind.CONFLICT),
    /** More is taken back than was given to the person. */
    RELIEF_NEVER_GIVEN(Kind.CONFLICT);

    private final Kind kind;

    ReliefProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
