package org.reencuentro.hall;

import java.time.Instant;
import java.util.UUID;

/**
 * An arrival with its counts.
 *
 * @param late whether the notice came less than 12 hours before, or after 17:00 by the hall's clock; shown, never
 *     refused
 */
public record ArrivalView(
        UUID id,
        HallView hall,
        String number,
        Instant scheduledAt,
        Instant noticedAt,
        boolean late,
        int expected,
        int present,
        int minors,
        int minorsPresent) {}
