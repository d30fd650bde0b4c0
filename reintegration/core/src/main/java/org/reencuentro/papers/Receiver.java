package org.reencuentro.papers;

/** Into whose hands a paper was given. */
public enum Receiver {
    HOLDER,
    /** Somebody with a written authorisation of the holder. */
    AUTHORISED,
    COURIER
}
