package org.reencuentro.office.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.Subject;

/**
 * Where the halls are, which every page asks and which changes only while the application starts: the database is asked
 * once in five seconds, and at once for a hall that is not known yet.
 */
@ApplicationScoped
class KnownHalls {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Reading(Instant at, List<HallView> halls) {}

    private Clock clock;
    private Halls halls;
    private volatile Reading last = new Reading(Instant.EPOCH, List.of());

    protected KnownHalls() {}

    @Inject
    KnownHalls(Clock clock, Halls halls) {
        this.clock = clock;
        this.halls = halls;
    }

    /** The first hall of whoever asks, else the first there is; empty before one is opened. */
    Optional<HallView> of(Subject subject) {
        Instant now = clock.instant();
        Reading known = last;
        boolean fresh = now.isBefore(known.at().plus(FRESH)) && !now.isBefore(known.at());
        Optional<HallView> own = fresh ? own(known, subject) : Optional.empty();
        if (own.isPresent()
                || fresh && subject.halls().isEmpty() && !known.halls().isEmpty()) {
            return own.or(() -> known.halls().stream().findFirst());
        }
        Reading read = new Reading(now, halls.all());
        last = read;
        return own(read, subject).or(() -> read.halls().stream().findFirst());
    }

    private static Optional<HallView> own(Reading reading, Subject subject) {
        return reading.halls().stream()
                .filter(each -> subject.halls().contains(each.id()))
                .findFirst();
    }
}
