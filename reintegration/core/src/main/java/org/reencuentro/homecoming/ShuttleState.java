package org.reencuentro.homecoming;

/** How it stands with a shuttle. */
public enum ShuttleState {
    PLANNED,
    /** Under way. */
    LEFT,
    /** Everybody got off where it goes. */
    ARRIVED,
    CANCELLED;

    /** Whether seats may still be taken. */
    public boolean planned() {
        return this == PLANNED;
    }
}
