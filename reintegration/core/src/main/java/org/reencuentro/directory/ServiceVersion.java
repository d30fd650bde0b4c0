package org.reencuentro.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a service said of itself from one moment to the next version.
 *
 * @param by whose account; empty for the application itself
 */
public record ServiceVersion(int revision, Instant at, Optional<UUID> by, What what, ServiceFacts facts) {
    /** What made a version. */
    public enum What {
        LISTED,
        CHANGED,
        /** Nothing changed: somebody said that it is still so. */
        CONFIRMED
    }
}
