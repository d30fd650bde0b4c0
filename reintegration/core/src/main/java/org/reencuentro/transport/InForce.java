package org.reencuentro.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Unguarded;
import org.reencuentro.transport.store.TimetableStore;

/**
 * The timetable in force, in memory. Each look-up asks the database for its number, so that what one server puts in force
 * is what all others go by.
 */
@ApplicationScoped
@Unguarded("When buses leave; inside other use cases")
class InForce {
    private Clock clock;
    private TimetableStore store;
    private Places places;
    private Halls halls;
    private volatile Network network = Network.EMPTY;

    protected InForce() {}

    @Inject
    InForce(Clock clock, TimetableStore store, Places places, Halls halls) {
        this.clock = clock;
        this.store = store;
        this.places = places;
        this.halls = halls;
    }

    Network network() {
        int current = store.current();
        Network known = network;
        if (known.version() == current) {
            return known;
        }
        Network read = store.numbered(current)
                .map(each -> new Network(current, takenIn().read(each.content()).routes()))
                .orElse(Network.EMPTY);
        network = read;
        return read;
    }

    /** How a file is read that is handed in today; by UTC, in which no hall is ahead. */
    TimetableFile handedIn() {
        return reading(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** How a file is read that was taken in: whatever the clock says, its days were right then. */
    TimetableFile takenIn() {
        return reading(LocalDate.MAX);
    }

    private TimetableFile reading(LocalDate today) {
        Set<String> codes = halls.all().stream().map(HallView::code).collect(Collectors.toSet());
        return new TimetableFile(places, codes, today);
    }
}
