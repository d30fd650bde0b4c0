package org.reencuentro.directory;

/** What makes a place usable with a disability. */
public enum Accessibility {
    /** Entrance and rooms without steps. */
    STEP_FREE,
    WHEELCHAIR_TOILET,
    SIGN_LANGUAGE,
    /** Texts are read out, or there in large print. */
    READ_ALOUD,
    /** Somebody comes along. */
    ACCOMPANIMENT
}
