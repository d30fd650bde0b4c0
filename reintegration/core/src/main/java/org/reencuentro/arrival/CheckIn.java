package org.reencuentro.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a press at the flight desk did.
 *
 * @param moved who is in another state now; empty when nobody is
 * @param earlier who had done it before, when the press changed nothing
 */
public record CheckIn(List<UUID> moved, Optional<Earlier> earlier) {
    /**
     * The step that stands.
     *
     * @param desk number of the desk; 0 when it has none
     */
    public record Earlier(PassengerState state, UUID account, int desk, Instant at) {}

    static CheckIn of(List<UUID> moved) {
        return new CheckIn(List.copyOf(moved), Optional.empty());
    }
}
