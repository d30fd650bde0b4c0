package org.reencuentro.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.policy.Operation;

/**
 * A token of a partner's program, without what makes it work.
 *
 * @param usedAt to the minute; empty when it was never used
 * @param revokedAt empty while it was not taken back
 */
public record ApiTokenView(
        UUID id,
        UUID organisation,
        String name,
        Set<Operation> scopes,
        UUID madeBy,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {}
