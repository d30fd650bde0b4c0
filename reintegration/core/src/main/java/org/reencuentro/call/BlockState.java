package org.reencuentro.call;

/** What became of the blocking of a number. */
public enum BlockState {
    /** Blocked by one person; a second one has yet to look. */
    UNREVIEWED,
    /** Blocked, and a second person agreed. */
    REVIEWED,
    /** Not blocked any more: somebody lifted it. */
    LIFTED,
    /** Not blocked any more: its time was over, or nobody looked in time. */
    LAPSED;

    /** Whether the number is blocked. */
    public boolean inForce() {
        return this == UNREVIEWED || this == REVIEWED;
    }
}
