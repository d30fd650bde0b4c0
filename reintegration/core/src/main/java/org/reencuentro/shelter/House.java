package org.reencuentro.shelter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A service that gives beds.
 *
 * @param counts the kinds of places it has and how many are free; of a kind with an empty count nobody ever told
 */
public record House(UUID service, Map<BedKind, Optional<BedCount>> counts) {
    /** Keeps a copy. */
    public House {
        counts = Map.copyOf(counts);
    }

    /** Why so many people cannot be placed in places of a kind just now; empty when they can. */
    Optional<NoBed> without(BedKind kind, int people, Instant now) {
        Optional<BedCount> count = counts.getOrDefault(kind, Optional.empty());
        if (!counts.containsKey(kind)) {
            return Optional.of(NoBed.OTHER_KINDS);
        }
        if (count.isEmpty()) {
            return Optional.of(NoBed.NEVER_COUNTED);
        }
        if (count.get().old(now)) {
            return Optional.of(NoBed.COUNT_OLD);
        }
        return count.get().free() < people ? Optional.of(NoBed.TOO_FEW) : Optional.empty();
    }
}
