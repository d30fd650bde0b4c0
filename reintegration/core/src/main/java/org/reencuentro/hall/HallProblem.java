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
    /** The day is over, or too far ahead. */
    HALL_DAY_REFUSED(Kind.RULE),
    /** No such hall. */
    HALL_UNKNOWN(Kind.UNKNOWN),
    /** No such line. */
    LINE_UNKNOWN(Kind.UNKNOWN),
    /** No such attention. */
    ATTENTION_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    HallProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
