package org.reencuentro.access;

/**
 * What a link that opens is for.
 *
 * @param name whom it is for; empty for the first administrator
 * @param email the address to sign in with; empty for the first administrator, who chooses one
 * @param kind what it opens
 */
public record InvitationView(Kind kind, String name, String email) {
    /** What a link opens. */
    public enum Kind {
        /** An account whose person comes for the first time. */
        COME_IN,
        /** An account whose person chooses a password anew. */
        NEW_PASSWORD,
        /** The first account of all, to be opened with it. */
        FIRST_ADMINISTRATOR
    }
}
