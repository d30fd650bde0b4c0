package org.reencuentro.kiosk;

import org.reencuentro.kernel.ProblemCode;

/** What the edge itself refuses, before any use case is asked. */
enum KioskProblem implements ProblemCode {
    /** Not JSON, not an object, a field missing, twice, unknown or of the wrong shape. */
    BODY_MALFORMED(Kind.MALFORMED),
    /** A request that must not be done twice came without its {@code Idempotency-Key}, or with an odd one. */
    KEY_MALFORMED(Kind.MALFORMED),
    /** No such language. */
    LANGUAGE_UNKNOWN(Kind.RULE),
    /** Nothing is there, or the recording does not exist. */
    NOT_FOUND(Kind.UNKNOWN),
    /** Too many wrong codes or PINs; wait. */
    TOO_MANY_TRIES(Kind.SLOW_DOWN),
    /** This kiosk has a handset; its browser is no telephone. */
    NO_BROWSER_PHONE(Kind.UNKNOWN);

    private final Kind kind;

    KioskProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
