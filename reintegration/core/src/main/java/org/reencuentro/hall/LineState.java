package org.reencuentro.hall;

/** What a line is doing right now, as the board shows it. */
public enum LineState {
    /** On hook, reachable. */
    FREE,
    /** Off hook, no number on its way yet. */
    OFF_HOOK,
    /** A number was dialled, or the handset itself is rung. */
    RINGING,
    /** The family answered. */
    IN_CALL,
    /** Not registered at the exchange, or never heard of. */
    OFFLINE;

    /** Whether it is neither on its hook nor away. */
    public boolean inUse() {
        return this != FREE && this != OFFLINE;
    }
}
