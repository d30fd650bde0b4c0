package org.reencuentro.person;

/** What the six questions of the Washington Group's Short Set are about, in their order. */
public enum Ability {
    SEEING,
    HEARING,
    WALKING,
    REMEMBERING,
    SELF_CARE,
    COMMUNICATING
}
