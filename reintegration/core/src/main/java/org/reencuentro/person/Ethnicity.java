package org.reencuentro.person;

/** To which of the peoples of Guatemala somebody says they belong; nobody else says it for them. */
public enum Ethnicity {
    /** With the community of a language, if they name it. */
    MAYA,
    GARIFUNA,
    XINKA,
    /** Ladino or mestizo. */
    LADINO,
    OTHER
}
