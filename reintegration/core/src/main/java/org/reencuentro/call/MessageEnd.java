package org.reencuentro.call;

/** Why nobody will hear a message any more. */
public enum MessageEnd {
    /** It was kept for as long as it may be. */
    TOO_OLD,
    /** Somebody of the hall let it go. */
    LET_GO,
    /** The number is not called from here any more. */
    NOT_ALLOWED
}
