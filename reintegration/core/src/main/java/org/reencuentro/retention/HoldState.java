package org.reencuentro.retention;

/** How far a legal hold is: two people set it, two people lift it. */
public enum HoldState {
    /** One person asks for it; nothing may be erased meanwhile. */
    ASKED,
    HELD,
    /** One person asks to lift it; it holds meanwhile. */
    LIFTING_ASKED,
    /** Another person did not agree to it. */
    REFUSED,
    LIFTED;

    /** Whether nothing may be erased. */
    public boolean holds() {
        return this == ASKED || this == HELD || this == LIFTING_ASKED;
    }

    /** Whether it waits for the second person. */
    public boolean waits() {
        return this == ASKED || this == LIFTING_ASKED;
    }
}
