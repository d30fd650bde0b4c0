package org.reencuentro.work;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about training and work. */
public enum WorkProblem implements ProblemCode {
    /** They have that skill already, learned at the same place; or it is not theirs. */
    SKILL_THERE_ALREADY(Kind.CONFLICT),
    SKILL_UNKNOWN(Kind.UNKNOWN),
    /** Fewer than no years, or more than {most}. */
    SKILL_YEARS_REFUSED(Kind.RULE),
    /** No such opening in this hall. */
    OPENING_UNKNOWN(Kind.UNKNOWN),
    /** No title, or one longer than eighty characters. */
    OPENING_TITLE_REFUSED(Kind.RULE),
    /** No seats or more than {most}, a day that is past or farther than two years, or an age that is none. */
    OPENING_REFUSED(Kind.RULE),
    /** It was closed, or its day is past. */
    OPENING_CLOSED(Kind.CONFLICT),
    /** Every seat is taken. */
    OPENING_FULL(Kind.CONFLICT),
    /** A job for a minor, or a scholarship for somebody who is not young. */
    OPENING_NOT_FOR_THEM(Kind.RULE),
    /** They were put forward for it already. */
    PLACEMENT_UNDER_WAY(Kind.CONFLICT),
    PLACEMENT_UNKNOWN(Kind.UNKNOWN),
    /** It is not what it was when the page was opened. */
    PLACEMENT_CHANGED(Kind.CONFLICT),
    /** Nobody said why they were turned down. */
    PLACEMENT_REASON_MISSING(Kind.RULE),
    /** Not so many days are past that somebody could still be there. */
    PLACEMENT_TOO_EARLY(Kind.RULE);

    private final Kind kind;

    WorkProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
