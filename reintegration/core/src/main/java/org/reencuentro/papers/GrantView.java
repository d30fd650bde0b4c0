package org.reencuentro.papers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Money;

/**
 * Help with the cost of a paper.
 *
 * @param decidedBy who agreed or refused; empty before
 * @param endedBy who paid it or took it back; empty before
 */
public record GrantView(
        UUID id,
        UUID person,
        UUID paper,
        PaperKind kind,
        GrantPurpose purpose,
        Money amount,
        GrantState state,
        UUID askedBy,
        Instant askedAt,
        Optional<UUID> decidedBy,
        Optional<Instant> decidedAt,
        Optional<UUID> endedBy,
        Optional<Instant> endedAt) {}
