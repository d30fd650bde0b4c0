package org.reencuentro.person;

/** What somebody is to somebody else: their mother, their child. */
public enum Tie {
    PARTNER,
    MOTHER,
    FATHER,
    CHILD,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    UNCLE_OR_AUNT,
    NEPHEW_OR_NIECE,
    COUSIN,
    IN_LAW,
    STEP_PARENT,
    STEP_CHILD,
    GODPARENT,
    /** Answers for them without being family. */
    GUARDIAN,
    FRIEND,
    OTHER,
    UNKNOWN
}
