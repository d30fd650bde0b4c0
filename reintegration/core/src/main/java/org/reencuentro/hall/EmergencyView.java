package org.reencuentro.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An emergency in a hall.
 *
 * @param place where it was raised, in words
 * @param about whom it is about; empty when nobody was selected
 * @param escalated whether nobody has gone for so long that the supervisor is called too
 * @param taken who goes, and since when; empty while nobody does
 */
public record EmergencyView(
        UUID id,
        EmergencyKind kind,
        String place,
        Instant raisedAt,
        Optional<About> about,
        boolean escalated,
        Optional<Taken> taken,
        boolean withdrawn) {
    /** Somebody of an arrival. */
    public record About(UUID arrival, UUID passenger) {}

    /** Who goes. */
    public record Taken(UUID account, Instant at) {}
}
