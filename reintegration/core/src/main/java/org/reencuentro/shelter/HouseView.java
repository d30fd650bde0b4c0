package org.reencuentro.shelter;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.directory.ServiceView;

/**
 * A shelter as a hall uses it.
 *
 * @param kinds for whom its beds are; none until somebody said so, and then nobody is placed there
 * @param hours how long somebody may stay
 * @param rank at which place the hall asks it, from 1 on; empty while it is not asked
 */
public record HouseView(ServiceView service, Set<BedKind> kinds, int hours, Optional<Integer> rank) {
    /** How long somebody may stay where nobody has said otherwise: as at Casa del Migrante, and for children. */
    public static final int USUAL_HOURS = 72;

    /** Nobody says longer: what is more is no shelter for the way home. */
    public static final int MOST_HOURS = 24 * 90;

    /** How many of its beds are free and since when that is known; empty when nobody ever told. */
    public Optional<BedCount> count() {
        return service.capacity().map(each -> new BedCount(each.places(), each.toldAt()));
    }

    UUID id() {
        return service.id();
    }

    /** Whether the number is too old to count on. */
    public boolean old(Instant now) {
        return count().filter(each -> !each.old(now)).isEmpty();
    }
}
