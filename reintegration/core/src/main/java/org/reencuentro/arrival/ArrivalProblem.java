package org.reencuentro.arrival;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about flights, buses and their lists. */
public enum ArrivalProblem implements ProblemCode {
    /** No such arrival. */
    ARRIVAL_UNKNOWN(Kind.UNKNOWN),
    /** Not one of the rows of this arrival. */
    PASSENGER_UNKNOWN(Kind.UNKNOWN),
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
