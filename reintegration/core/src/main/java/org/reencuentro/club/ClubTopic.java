package org.reencuentro.club;

/** What a session is about, chosen from a list: nothing of anybody is written down. */
public enum ClubTopic {
    COMING_BACK,
    FAMILY,
    WORK,
    DEBT,
    OWN_BUSINESS,
    HEALTH,
    RIGHTS,
    OTHER
}
