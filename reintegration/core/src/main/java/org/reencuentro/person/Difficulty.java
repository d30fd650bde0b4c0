package org.reencuentro.person;

/** The four answers of the Washington Group's Short Set, and the two that are none of them. */
public enum Difficulty {
    NONE,
    SOME,
    A_LOT,
    CANNOT,
    DOES_NOT_KNOW,
    PREFERS_NOT;

    /** Whether it counts as a disability: a lot of difficulty or worse. */
    public boolean disabling() {
        return this == A_LOT || this == CANNOT;
    }

    /** Whether it says how it is. */
    public boolean answer() {
        return this != DOES_NOT_KNOW && this != PREFERS_NOT;
    }
}
