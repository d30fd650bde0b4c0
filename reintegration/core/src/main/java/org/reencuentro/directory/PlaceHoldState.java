package org.reencuentro.directory;

/** What became of a place that was held. */
public enum PlaceHoldState {
    HELD,
    /** The person is there; the place is theirs. */
    TAKEN,
    /** Given back before its time. */
    RELEASED,
    /** Its time has passed; the place is free again. */
    LAPSED
}
