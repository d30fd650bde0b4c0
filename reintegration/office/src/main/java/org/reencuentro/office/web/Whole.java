package org.reencuentro.office.web;

/** A whole number of a form. */
public final class Whole {
    private Whole() {}

    /** The number as it was typed, of at most five digits; 0, which is refused where it matters, when it is none. */
    public static int of(String typed) {
        return typed.strip().matches("[0-9]{1,5}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
