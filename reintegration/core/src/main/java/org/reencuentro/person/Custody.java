package org.reencuentro.person;

/** Who has a child that stayed abroad when its parent was returned. */
public enum Custody {
    /** A shelter of the other state. */
    SHELTER,
    FOSTER_CARE,
    RELATIVE,
    OTHER,
    UNKNOWN
}
