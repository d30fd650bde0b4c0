package org.reencuentro.programme;

/** What a follow-up found. Lost, refused and left again are three different things; none is a failure. */
public enum FollowUpResult {
    REACHED,
    LOST,
    REFUSED,
    LEFT_AGAIN
}
