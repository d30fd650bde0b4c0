package org.reencuentro.export;

/** How far an export is. */
public enum ExportState {
    /** Longer than one person may take out alone: somebody else decides. */
    WAITING,
    /** Can be taken, once, for a day. */
    READY,
    /** Somebody else did not agree. */
    REFUSED,
    /** Was taken. */
    TAKEN
}
