package org.reencuentro.homecoming;

/** How somebody left the hall. */
public enum TravelsBy {
    BUS,
    /** A bus of the hall to the terminals. */
    SHUTTLE,
    /** Relatives fetched them. */
    FAMILY,
    TAXI,
    OTHER
}
