package org.reencuentro.arrival;

import java.time.Instant;
import java.util.UUID;
import org.reencuentro.hall.HallView;

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
