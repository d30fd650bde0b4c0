package org.reencuentro.hall;

import org.reencuentro.kernel.ProblemCode;

/** What the hall refuses. */
public enum HallProblem implements ProblemCode {
    /** No kiosk waits for this enrolment code: wrong, used, replaced or expired, never told apart. */
    ENROLMENT_CODE_UNKNOWN(Kind.UNAUTHENTICATED),
    /** What the device sent as its key is no P-256 key. */
    DEVICE_KEY_MALFORMED(Kind.MALFORMED),
    /** The device is not an enrolled kiosk, or no longer. */
    KIOSK_NOT_ENROLLED(Kind.UNAUTHENTICATED),
    /** The kiosk must prove itself anew: its session is over or a request was not signed by its key. */
    KIOSK_SESSION_OVER(Kind.UNAUTHENTICATED),
    /** No such kiosk. */
    KIOSK_UNKNOWN(Kind.UNKNOWN),
    /** No such arrival. */
    HALL_UNKNOWN(Kind.UNKNOWN),
    /** No such arrival. */
    ARRIVAL_UNKNOWN(Kind.UNKNOWN),
    /** No such attention. */
    ATTENTION_UNKNOWN(Kind.UNKNOWN),
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

    HallProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
