package org.reencuentro.person;

/** What people are asked about themselves, and may have no answer to. */
public enum Topic {
    BIRTH,
    SEX,
    NATIONALITY,
    ETHNICITY,
    LANGUAGES,
    DOCUMENTS,
    HOME,
    DESTINATION,
    PHONES,
    HEALTH
}
