package org.reencuentro.arrival;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about flights, buses and their lists. */
public enum ArrivalProblem implements ProblemCode {
    /** No such arrival. */
    ARRIVAL_UNKNOWN(Kind.UNKNOWN),
    /** Not one of the rows of this arrival. */
    PASSENGER_UNKNOWN(Kind.UNKNOWN),
    /** Where they are, that does not follow. */
    PASSENGER_STEP_REFUSED(Kind.CONFLICT),
    /** Another desk has gone on with them since. */
    PASSENGER_STEP_OVERTAKEN(Kind.CONFLICT),
    /** Whoever is behind a ticket without a name has been named already. */
    PASSENGER_HAS_A_NAME(Kind.CONFLICT),
    /** Nothing is written down of somebody who does not want to be registered. */
    PASSENGER_HAS_NO_NAME(Kind.CONFLICT),
    /** A short note has 1 to 200 characters. */
    SHORT_NOTE_UNREADABLE(Kind.RULE),
    /** A count at the door is 0 to 2,000. */
    HEAD_COUNT_UNREADABLE(Kind.RULE),
    /** The file is larger than 5 MB. */
    MANIFEST_TOO_LARGE(Kind.RULE),
    /** More than 20,000 rows. */
    MANIFEST_TOO_MANY_ROWS(Kind.RULE),
    /** More than 64 columns. */
    MANIFEST_TOO_MANY_COLUMNS(Kind.RULE),
    /** Neither UTF-8 nor Windows-1252 text. */
    MANIFEST_NOT_TEXT(Kind.RULE),
    /** The file has no rows. */
    MANIFEST_EMPTY(Kind.RULE),
    /** Columns that are needed are not there; they are named. */
    MANIFEST_COLUMNS_MISSING(Kind.RULE),
    /** Quotes are not closed or stand in the wrong place. */
    MANIFEST_MALFORMED(Kind.RULE);

    private final Kind kind;

    ArrivalProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
