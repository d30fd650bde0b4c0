package org.reencuentro.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A number to which nobody is put through. Which number it is, nobody is told: its country and last two digits are kept.
 *
 * @param region ISO 3166 alpha-2
 * @param evidence what happened
 * @param reviewBy until when a second person must have looked, or it lapses
 */
public record BlockView(
        UUID id,
        String region,
        String lastTwo,
        BlockReason reason,
        String evidence,
        BlockState state,
        UUID blockedBy,
        Instant blockedAt,
        Instant endsAt,
        Instant reviewBy,
        Optional<UUID> reviewedBy) {}
