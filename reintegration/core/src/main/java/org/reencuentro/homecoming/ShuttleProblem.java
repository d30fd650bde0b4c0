package org.reencuentro.homecoming;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about shuttles. */
public enum ShuttleProblem implements ProblemCode {
    /** There is none, or it is another hall's. */
    SHUTTLE_UNKNOWN(Kind.UNKNOWN),
    /** It would leave in the past or in more than a week, goes nowhere, or has no seats or more than {@code most}. */
    SHUTTLE_REFUSED(Kind.RULE),
    /** Every seat is taken. */
    SHUTTLE_FULL(Kind.CONFLICT),
    /** It has left, or was cancelled. */
    SHUTTLE_OVER(Kind.CONFLICT),
    /** It has not left. */
    SHUTTLE_NOT_LEFT(Kind.CONFLICT),
    /** They have a seat already, in this one or in another. */
    SHUTTLE_SEAT_KEPT(Kind.CONFLICT),
    /** They have no seat in it. */
    SHUTTLE_NO_SEAT(Kind.CONFLICT),
    /** Somebody is on it who is accompanied, and nobody said by whom. */
    SHUTTLE_UNACCOMPANIED(Kind.RULE);

    private final Kind kind;

    ShuttleProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
