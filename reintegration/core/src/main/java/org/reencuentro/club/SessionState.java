package org.reencuentro.club;

/** How far a session of a club is. */
public enum SessionState {
    PLANNED,
    HELD,
    CANCELLED;

    /** Whether nothing more becomes of it. */
    public boolean end() {
        return this != PLANNED;
    }
}
