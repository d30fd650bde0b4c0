package org.reencuentro.homecoming;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A bus of the hall, to the terminals or to where people sleep.
 *
 * @param taken seats of people by name
 * @param guests seats of people who did not say who they are
 * @param accompaniedBy who rides along; empty for nobody, or before it left
 */
public record ShuttleView(
        UUID id,
        Instant leavesAt,
        String destination,
        String vehicle,
        int seats,
        int taken,
        int guests,
        ShuttleState state,
        Optional<String> accompaniedBy,
        Optional<Instant> leftAt,
        Optional<Instant> arrivedAt) {
    public static final int MOST_SEATS = 80;

    public int left() {
        return seats - taken - guests;
    }
}
