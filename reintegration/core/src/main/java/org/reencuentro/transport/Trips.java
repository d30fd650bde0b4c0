package org.reencuentro.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** How somebody gets from a hall to where they live. */
@ApplicationScoped
@Transactional
public class Trips {
    private Clock clock;
    private Halls halls;
    private Places places;
    private InForce inForce;
    private HomesOfToday homes;

    protected Trips() {}

    @Inject
    public Trips(Clock clock, Halls halls, Places places, InForce inForce, HomesOfToday homes) {
        this.clock = clock;
        this.halls = halls;
        this.places = places;
        this.inForce = inForce;
        this.homes = homes;
    }

    /** The next trips from now on. */
    @May(Operation.READ_TIMETABLE)
    public WayHome next(UUID hall, String municipality) {
        return next(hall, municipality, clock.instant());
    }

    /**
     * The next trips from an instant on.
     *
     * @param municipality four digits
     * @throws Problem {@link TransportProblem#MUNICIPALITY_UNKNOWN}
     */
    @May(Operation.READ_TIMETABLE)
    public WayHome next(UUID hall, String municipality, Instant from) {
        Place home = places.place(municipality).orElseThrow(() -> new Problem(TransportProblem.MUNICIPALITY_UNKNOWN));
        HallView start = halls.require(hall);
        return next(inForce.network(), start, home, from);
    }

    static WayHome next(Network network, HallView hall, Place home, Instant from) {
        if (hall.municipality().equals(Optional.of(home.code()))) {
            return new WayHome(WayHome.Answer.HERE, home, Optional.empty(), 0, List.of());
        }
        Optional<Place> end = ends(network, hall, home)
                .min(Comparator.comparingDouble((Place each) -> each.seat().kilometresTo(home.seat()))
                        .thenComparing(Place::code));
        if (end.isEmpty()) {
            return new WayHome(WayHome.Answer.UNKNOWN, home, Optional.empty(), 0, List.of());
        }
        Optional<Place> until = end.filter(each -> !each.code().equals(home.code()));
        int kilometres = until.map(each -> (int) Math.round(each.seat().kilometresTo(home.seat())))
                .orElse(0);
        ZoneId zone = hall.zone();
        LocalDateTime now = LocalDateTime.ofInstant(from, zone);
        List<Trip> trips = new TripSearch(network, hall.code(), end.get().code()).next(now, zone);
        WayHome.Answer answer = trips.isEmpty()
                ? WayHome.Answer.UNKNOWN
                : NightRule.sleeps(now, LocalDateTime.ofInstant(trips.get(0).boards(), zone))
                        ? WayHome.Answer.SLEEP
                        : WayHome.Answer.GO;
        return new WayHome(answer, home, until, kilometres, trips);
    }

    /** Where buses go in the department of a home, for what runs on from there begins there; else anywhere. */
    private static Stream<Place> ends(Network network, HallView hall, Place home) {
        Set<Place> served = network.served(hall.code());
        boolean near = served.stream().anyMatch(each -> each.departmentCode().equals(home.departmentCode()));
        return served.stream().filter(each -> !near || each.departmentCode().equals(home.departmentCode()));
    }

    /**
     * The municipalities of a department, those first that most people of today asked for in the hall, the others by name.
     *
     * @param department two digits
     * @throws Problem {@link TransportProblem#NO_SUCH_DEPARTMENT}
     */
    @May(Operation.READ_TIMETABLE)
    public List<Place> homes(UUID hall, String department) {
        if (!places.departments().containsKey(department)) {
            throw new Problem(TransportProblem.NO_SUCH_DEPARTMENT);
        }
        LocalDate today = today(hall);
        return places.all().stream()
                .filter(each -> each.departmentCode().equals(department))
                .sorted(Comparator.comparingInt((Place each) -> -homes.often(hall, today, each.code()))
                        .thenComparing(Place::municipality, Collator.getInstance(Locale.forLanguageTag("es"))))
                .toList();
    }

    /** Somebody of the hall wants to go there; only counted. */
    @May(Operation.ASK_FOR_HELP)
    public void wanted(UUID hall, String municipality) {
        homes.count(hall, today(hall), municipality);
    }

    private LocalDate today(UUID hall) {
        return LocalDate.ofInstant(clock.instant(), halls.require(hall).zone());
    }
}
