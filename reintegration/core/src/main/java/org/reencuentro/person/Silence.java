package org.reencuentro.person;

/** Why nothing is known although it was asked. */
public enum Silence {
    DOES_NOT_KNOW,
    PREFERS_NOT
}
