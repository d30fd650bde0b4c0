package org.reencuentro.work;

/** How far somebody went to school, from nothing on; as Guatemala's schools are divided. */
public enum Schooling {
    NONE,
    PRIMARY,
    BASIC,
    DIVERSIFIED,
    UNIVERSITY;

    /** Whether it is as much as is asked for. */
    public boolean enough(Schooling wanted) {
        return compareTo(wanted) >= 0;
    }
}
