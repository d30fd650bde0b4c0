package org.reencuentro.club;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about clubs. */
public enum ClubProblem implements ProblemCode {
    /** No such club in this hall. */
    CLUB_UNKNOWN(Kind.UNKNOWN),
    /** There is one of that name in this hall. */
    CLUB_NAME_TAKEN(Kind.CONFLICT),
    /** No name or no place, or one longer than eighty characters. */
    CLUB_NAME_REFUSED(Kind.RULE),
    /** It does not meet any more. */
    CLUB_ENDED(Kind.CONFLICT),
    /** It has {most} members. */
    CLUB_FULL(Kind.CONFLICT),
    /** Nobody said that they keep to themselves what is told there. */
    CLUB_NOT_PROMISED(Kind.RULE),
    /** A minor, or somebody whose age is in doubt, for a club of adults; or an adult for one of the young. */
    CLUB_NOT_FOR_THEM(Kind.RULE),
    /** They are a member already. */
    CLUB_JOINED_ALREADY(Kind.CONFLICT),
    /** They are no member of it, or not any more. */
    CLUB_NOT_MEMBER(Kind.CONFLICT),
    /** No such session of this hall. */
    CLUB_SESSION_UNKNOWN(Kind.UNKNOWN),
    /** It would begin in the past or in more than a year, or has no seats or more than {most}. */
    CLUB_SESSION_REFUSED(Kind.RULE),
    /** It was held or cancelled already. */
    CLUB_SESSION_OVER(Kind.CONFLICT),
    /** It has not begun yet. */
    CLUB_SESSION_AHEAD(Kind.CONFLICT),
    /** Every seat is taken. */
    CLUB_SESSION_FULL(Kind.CONFLICT),
    /** A negative number of guests, or more than {most}. */
    CLUB_GUESTS_REFUSED(Kind.RULE),
    /** The seat is not what it was when the page was opened. */
    CLUB_SEAT_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    ClubProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
