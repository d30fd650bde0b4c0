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
 * seconds.
 */
@ApplicationScoped
class Listings {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Reading(Instant at, List<PublicDirectory.Listed> listed) {}

    @Inject
    private PublicDirectory directory;

    @Inject
    private Clock clock;

    private Reading last;

    /** All organisations by name, with their services. Readers who come while it is read wait for that one reading. */
    synchronized List<PublicDirectory.Listed> now() {
        Instant now = clock.instant();
        if (last == null || !now.isBefore(last.at().plus(FRESH)) || now.isBefore(last.at())) {
            last = new Reading(now, directory.organisations());
        }
        return last.listed();
    }

    ZoneId zone() {
        return directory.zone();
    }
}
