package org.reencuentro.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody was put forward for an opening, and what became of it.
 *
 * @param due when somebody asks how it is; empty when it is over
 * @param steps the oldest first
 */
public record PlacementView(
        UUID id,
        UUID person,
        OpeningView opening,
        PlacementState state,
        Optional<WhyTurnedDown> why,
        Optional<Instant> due,
        List<Step> steps) {
    /** A step that it took. */
    public record Step(PlacementState to, Instant at) {}
}
