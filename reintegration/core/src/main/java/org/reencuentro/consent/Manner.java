package org.reencuentro.consent;

/** How it was explained to somebody what they were asked to agree to. */
public enum Manner {
    /** Told, in a language they understand. */
    SPOKEN,
    /** They read it themselves. */
    READ
}
