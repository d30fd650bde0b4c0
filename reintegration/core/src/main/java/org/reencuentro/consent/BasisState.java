package org.reencuentro.consent;

/** What has become of a recorded basis. */
public enum BasisState {
    /** Until a second person agrees, nothing is shared under it. */
    WAITING,
    IN_FORCE,
    /** Its last day has passed. */
    OVER,
    /** Somebody ended it, or the person said no. */
    ENDED
}
