package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Flights and buses, and the lists of who is on them. */
@ApplicationScoped
@Transactional
public class Arrivals {
    private Clock clock;
    private ArrivalStore store;
    private Halls halls;
    private People people;
    private Places places;
    private Sealing sealing;
    private Policy policy;
    private PassengerLists lists;

    protected Arrivals() {}

    @Inject
    public Arrivals(
            Clock clock,
            ArrivalStore store,
            Halls halls,
            People people,
            Places places,
            Sealing sealing,
            Policy policy,
            PassengerLists lists) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.people = people;
        this.places = places;
        this.sealing = sealing;
        this.policy = policy;
        this.lists = lists;
    }

    /** Notes that a flight or bus will come; the notice counts from now. */
    @May(Operation.NOTE_ARRIVAL)
    public UUID notice(@About UUID hall, String number, Instant scheduledAt) {
        Arrival arrival = Arrival.notice(Ids.next(clock), hall, number, scheduledAt, clock.instant());
        store.add(arrival);
        return arrival.id();
    }

    /**
     * Arrivals of the last two days and those to come in the halls of whoever asks, the earliest first; at most 100.
     */
    @May(Operation.LIST_ARRIVALS)
    public List<ArrivalView> current() {
        return views(store.from(halls.reach(), clock.instant().minus(Duration.ofDays(2)), 100));
    }

    /** How many arrivals are scheduled there from an instant on and before another. */
    @May(Operation.COUNT)
    public long count(Instant from, Instant before) {
        return store.count(halls.reach(), from, before);
    }

    /**
     * One arrival.
     *
     * @throws Problem {@link HallProblem#ARRIVAL_UNKNOWN}
     */
    @May(Operation.READ_ARRIVAL)
    public ArrivalView require(@About UUID id) {
        Arrival found = store.arrival(id).orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN));
        return views(List.of(found)).get(0);
    }

    /**
     * Takes a manifest in: good rows go onto the list, bad rows are told, rows that are on it already change nothing.
     * Importing the same file again therefore changes nothing at all.
     *
     * @param file CSV, at most 5 MB and 20,000 rows
     * @throws Problem of {@link HallProblem} when the file as a whole cannot be read; nothing is changed then
     */
    @May(Operation.IMPORT_MANIFEST)
    public ManifestResult importManifest(@About UUID arrival, byte[] file) {
        Arrival found = store.lock(arrival).orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN));
        ZoneId zone = halls.require(found.hall()).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate arrivalDay = LocalDate.ofInstant(found.scheduledAt(), zone);
        ManifestReader.Reading reading = new ManifestReader(places, today).read(file);
        Set<String> listed = store.rows(arrival);
        Set<String> inFile = new HashSet<>();
        List<BadRow> bad = new ArrayList<>(reading.bad());
        List<NewPerson> people = new ArrayList<>();
        List<Passenger.Row> rows = new ArrayList<>();
        int unchanged = 0;
        for (ManifestReader.Row row : reading.rows()) {
            byte[] pseudonym = pseudonym(row);
            String key = HexFormat.of().formatHex(pseudonym);
            if (!inFile.add(key)) {
                bad.add(new BadRow(row.number(), "", Fault.TWICE_IN_FILE));
            } else if (listed.contains(key)) {
                unchanged++;
            } else {
                people.add(row.person());
                rows.add(new Passenger.Row(
                        row.number(),
                        pseudonym,
                        row.family().map(family -> Passenger.household(arrival, family, sealing)),
                        BirthDate.minor(row.person().birth(), arrivalDay)));
            }
        }
        List<UUID> registered = this.people.register(people);
        for (int i = 0; i < rows.size(); i++) {
            store.add(Passenger.expect(Ids.next(clock), arrival, registered.get(i), rows.get(i)));
        }
        bad.sort(Comparator.comparingInt(BadRow::row));
        return new ManifestResult(rows.size(), unchanged, bad);
    }

    /** What makes a row the same row again: the name, the birth date and the household. */
    private byte[] pseudonym(ManifestReader.Row row) {
        NewPerson person = row.person();
        String birth = person.birth().map(BirthDate::toString).orElse("");
        return sealing.pseudonym(
                "manifest",
                person.name().searchKey() + '\n' + birth + '\n' + row.family().orElse(""));
    }

    /**
     * Who is on the list: minors first, those without family before the others, then by row.
     *
     * @throws Problem {@link HallProblem#ARRIVAL_UNKNOWN}
     */
    @May(Operation.READ_MANIFEST)
    public List<PassengerView> passengers(@About UUID arrival) {
        if (store.arrival(arrival).isEmpty()) {
            throw new Problem(ArrivalProblem.ARRIVAL_UNKNOWN);
        }
        return lists.of(arrival);
    }

    /** The arrivals with which somebody came, the newest first. */
    @May(Operation.READ_CASE)
    public List<ArrivalView> journeysOf(@About UUID person) {
        List<Arrival> arrivals = store.journeysOf(List.of(person)).stream()
                .map(each -> store.arrival(each.arrival()).orElseThrow())
                .toList();
        return views(arrivals).stream()
                .sorted(Comparator.comparing(ArrivalView::scheduledAt).reversed())
                .toList();
    }

    /** At which arrivals somebody has been checked in. */
    @May(Operation.READ_CASE)
    public Set<UUID> checkedInOf(@About UUID person) {
        return store.journeysOf(List.of(person)).stream()
                .filter(each -> each.checkedInAt() != null)
                .map(Passenger::arrival)
                .collect(Collectors.toSet());
    }

    /** With which arrival each of the people came last, for those whom whoever asks may see. */
    @May(Operation.SEARCH_PEOPLE)
    public Map<UUID, ArrivalView> newestJourneys(Collection<UUID> persons) {
        Map<UUID, UUID> came = new HashMap<>();
        store.journeysOf(policy.visible(Operation.READ_CASE, persons, person -> person))
                .forEach(each -> came.put(each.person(), each.arrival()));
        Map<UUID, ArrivalView> views = views(store.arrivals(Set.copyOf(came.values()))).stream()
                .collect(Collectors.toMap(ArrivalView::id, view -> view));
        Map<UUID, ArrivalView> newest = new HashMap<>();
        came.forEach((person, arrival) -> newest.put(person, views.get(arrival)));
        return newest;
    }

    /** In which halls people have arrived; those who arrived in none are left out. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, Set<UUID>> hallsOf(Collection<UUID> persons) {
        return store.hallsOf(persons);
    }

    private List<ArrivalView> views(List<Arrival> arrivals) {
        Map<UUID, List<ArrivalStore.Counted>> counted =
                store.counted(arrivals.stream().map(Arrival::id).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(ArrivalStore.Counted::arrival));
        return arrivals.stream()
                .map(each -> view(each, counted.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private ArrivalView view(Arrival arrival, List<ArrivalStore.Counted> all) {
        HallView hall = halls.require(arrival.hall());
        List<ArrivalStore.Counted> minors =
                all.stream().filter(ArrivalStore.Counted::minor).toList();
        return new ArrivalView(
                arrival.id(),
                hall,
                arrival.number(),
                arrival.scheduledAt(),
                arrival.noticedAt(),
                arrival.late(hall.zone()),
                sum(all, ArrivalStore.Counted::expected),
                sum(all, ArrivalStore.Counted::present),
                sum(minors, ArrivalStore.Counted::expected),
                sum(minors, ArrivalStore.Counted::present));
    }

    private static int sum(List<ArrivalStore.Counted> counted, ToIntFunction<ArrivalStore.Counted> number) {
        return counted.stream().mapToInt(number).sum();
    }
}
