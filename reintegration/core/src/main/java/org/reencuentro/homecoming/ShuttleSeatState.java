package org.reencuentro.homecoming;

/** How it stands with somebody's seat. */
public enum ShuttleSeatState {
    KEPT,
    /** They got on. */
    RODE,
    /** It left without them. */
    MISSED,
    /** It is free again: given back, or the shuttle was cancelled. */
    FREE
}
