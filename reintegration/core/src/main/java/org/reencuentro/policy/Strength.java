package org.reencuentro.policy;

/** How well somebody has shown who they are, weakest first. */
public enum Strength {
    /** A password alone: enough to set up a second factor, and for nothing else. */
    PASSWORD,
    /** A password and a second factor, or an organisation's own identity provider. */
    SECOND_FACTOR,
    /** A passkey, which no other site can ask for. */
    PASSKEY;

    /** Whether this is at least as good. */
    public boolean reaches(Strength needed) {
        return compareTo(needed) >= 0;
    }
}
