package org.reencuentro.office.web;

/** A whole number of a form. */
public final class Whole {
    private Whole() {}

    /**
     * The number as it was typed, of at most five digits; 0 when nothing was typed, and −1, which every rule of a number
     * refuses, when it is none.
     */
    public static int of(String typed) {
        String text = typed.strip();
        return text.isEmpty() ? 0 : text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
    }
}
