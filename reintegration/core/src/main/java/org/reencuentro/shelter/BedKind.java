package org.reencuentro.shelter;

/** For whom a place of a house is. A house counts each kind for itself. */
public enum BedKind {
    MEN,
    WOMEN,
    /** Who belongs together, with or without children. */
    FAMILIES,
    /** Minors without an adult of their own. */
    CHILDREN
}
