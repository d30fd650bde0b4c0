package org.reencuentro.office.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.reencuentro.directory.PublicDirectory;

/**
 * The public directory as it was a moment ago: whoever reads it, and however often, the database is asked once in five
 * seconds. What this node changes is read anew at once, so that a service that became restricted is nowhere from its
 * commit on; another node shows it for five seconds at most.
 */
@ApplicationScoped
class Listings {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Reading(Instant at, long changes, List<PublicDirectory.Listed> listed) {
        boolean fresh(Instant now, long changes) {
            return this.changes == changes && now.isBefore(at.plus(FRESH)) && !now.isBefore(at);
        }
    }

    @Inject
    private PublicDirectory directory;

    @Inject
    private Clock clock;

    private Reading last;

    /** All organisations by name, with their services. Readers who come while it is read wait for that one reading. */
    synchronized List<PublicDirectory.Listed> now() {
        Instant now = clock.instant();
        // Asked before it is read: what is committed meanwhile makes the reading old.
        long changes = directory.changes();
        if (last == null || !last.fresh(now, changes)) {
            last = new Reading(now, changes, directory.organisations());
        }
        return last.listed();
    }

    ZoneId zone() {
        return directory.zone();
    }
}
