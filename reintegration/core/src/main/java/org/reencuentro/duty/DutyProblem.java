package org.reencuentro.duty;

import org.reencuentro.kernel.ProblemCode;

/** What the roster of a hall refuses. */
public enum DutyProblem implements ProblemCode {
    /** No such duty in that hall. */
    DUTY_UNKNOWN(Kind.UNKNOWN),
    /** A duty is on at least one weekday. */
    DUTY_DAYS_MISSING(Kind.RULE),
    /** The hours of a duty cannot be read. */
    DUTY_HOURS_REFUSED(Kind.RULE),
    /** The line is no duty phone of that hall. */
    DUTY_PHONE_REFUSED(Kind.RULE),
    /** The place in the order is not 1 to 9. */
    DUTY_PLACE_REFUSED(Kind.RULE),
    /** The roster is full. */
    DUTY_TOO_MANY(Kind.RULE),
    /** Nobody is away from a duty that is not on now. */
    DUTY_NOT_NOW(Kind.RULE),
    /** Somebody of another role is on that duty. */
    DUTY_OF_OTHERS(Kind.RULE);

    private final Kind kind;

    DutyProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
