package org.reencuentro.directory;

/** What a service counts its capacity in. */
public enum CapacityUnit {
    PLACE,
    BED,
    SEAT,
    APPOINTMENT,
    VACANCY
}
