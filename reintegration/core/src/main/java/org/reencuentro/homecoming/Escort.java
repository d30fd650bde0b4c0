package org.reencuentro.homecoming;

/** Who went with somebody who left the hall. */
public enum Escort {
    /** Nobody; they travel alone, or with those they came with. */
    NOBODY,
    FAMILY,
    /** Somebody of the hall or of an agency, as children are accompanied. */
    STAFF,
    /** Somebody of a partner. */
    PARTNER
}
