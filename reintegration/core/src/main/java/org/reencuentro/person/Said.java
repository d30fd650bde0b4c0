package org.reencuentro.person;

/** What somebody said to a question of yes or no. Not to know and not to want to say are answers; a blank is none. */
public enum Said {
    NOT_ASKED,
    YES,
    NO,
    DOES_NOT_KNOW,
    PREFERS_NOT
}
