package org.reencuentro.audit.model;

import java.time.Instant;

/** What was written about the chain outside the database. */
public record Anchor(Kind kind, long sequence, Instant at, byte[] mac) {
    /** Why it was written. */
    public enum Kind {
        /** The chain had come so far. */
        REACHED,
        /** The chain's head was not as this application had left it. */
        BROKEN,
        /** Retention has forgotten everything up to here. */
        FORGOTTEN
    }
}
