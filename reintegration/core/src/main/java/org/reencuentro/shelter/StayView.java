package org.reencuentro.shelter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Nights of people in a house.
 *
 * @param people who sleep there, those whom whoever asks may see
 * @param beds how many they need
 * @param heldUntil when the beds are free again if nobody comes
 * @param ends until when they may stay; empty before they came
 * @param due when somebody looks again; empty when it is over
 */
public record StayView(
        UUID id,
        UUID service,
        BedKind kind,
        StayState state,
        List<UUID> people,
        int beds,
        Set<BedNeed> needs,
        Instant placed,
        Instant heldUntil,
        Optional<Instant> arrived,
        Optional<Instant> ends,
        List<Extension> extensions,
        Optional<Instant> due) {
    /** That they may stay longer. */
    public record Extension(Instant until, WhyLonger why, Instant at) {}

    /** Whether somebody is there longer than was said; nobody is put out by it. */
    public boolean over(Instant now) {
        return state == StayState.ARRIVED && ends.filter(now::isAfter).isPresent();
    }
}
