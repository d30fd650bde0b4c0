package org.reencuentro.person;

/** A person's sex, when they said it. It may always be left out and is never printed. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER
}
