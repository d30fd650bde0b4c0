package org.reencuentro.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A service.
 *
 * @param capacity places left as last told; empty when it was never told
 */
public record ServiceView(
        UUID id,
        OrganisationView organisation,
        ServiceKind kind,
        String name,
        String about,
        Optional<Capacity> capacity) {
    /** A number of places never stands without its age. */
    public record Capacity(int places, Instant toldAt) {}
}
