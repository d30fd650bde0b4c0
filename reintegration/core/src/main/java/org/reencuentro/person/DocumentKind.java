package org.reencuentro.person;

/** What kind of identity document somebody has. */
public enum DocumentKind {
    /** The DPI with its CUI; a birth certificate carries the same number. */
    DPI,
    BIRTH_CERTIFICATE,
    PASSPORT,
    /** Given out by a consulate abroad. */
    CONSULAR_CARD,
    DRIVING_LICENCE,
    OTHER;

    /** Whether its number is a CUI, when Guatemala gave it out. */
    public boolean carriesCui() {
        return this == DPI || this == BIRTH_CERTIFICATE;
    }
}
