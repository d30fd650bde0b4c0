package org.reencuentro.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to erase a case.
 *
 * @param code the case's code; empty when no case file was ever opened
 * @param askedBy the account that asked
 * @param decidedBy the account that agreed or refused
 */
public record ErasureView(
        UUID id,
        UUID person,
        Optional<String> code,
        ErasureReason reason,
        ErasureState state,
        UUID askedBy,
        Instant askedAt,
        Optional<UUID> decidedBy,
        Optional<Instant> decidedAt) {}
