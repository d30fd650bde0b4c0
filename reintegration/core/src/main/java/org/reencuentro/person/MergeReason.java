package org.reencuentro.person;

/** Why two records are held to be of one person. */
public enum MergeReason {
    /** The same document was shown. */
    DOCUMENT,
    /** Name, birth date and family fit. */
    DETAILS,
    /** The person says so. */
    PERSON_SAYS,
    /** Staff know the person. */
    STAFF_KNOW,
    /** Somebody was registered twice by mistake. */
    REGISTERED_TWICE
}
