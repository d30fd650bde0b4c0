package org.reencuentro.club;

/** Whom a club is for. Minors and adults never sit in one group, and whoever's age is in doubt is presumed a minor. */
public enum ClubAudience {
    ADULTS,
    YOUNG;

    /** Whether somebody may be a member. */
    public boolean admits(boolean minor) {
        return minor == (this == YOUNG);
    }
}
