package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.arrival.sheet.Sheets;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Flights and buses, and the lists of who is on them. */
@ApplicationScoped
@Transactional
public class Arrivals {
    /** Longest time that the reading of a file may take. */
    private static final Duration READING = Duration.ofSeconds(60);

    private Clock clock;
    private ArrivalStore store;
    private Halls halls;
    private Intake intake;
    private ArrivalViews views;
    private Expectations expectations;
    private PassengerLists lists;
    private Merged merged;

    protected Arrivals() {}

    @Inject
    public Arrivals(
            Clock clock,
            ArrivalStore store,
            Halls halls,
            Intake intake,
            ArrivalViews views,
            Expectations expectations,
            PassengerLists lists,
            Merged merged) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.intake = intake;
        this.views = views;
        this.expectations = expectations;
        this.lists = lists;
        this.merged = merged;
    }

    /** Notes that a flight or bus will come; the notice counts from now. */
    @May(Operation.NOTE_ARRIVAL)
    public UUID notice(@About UUID hall, String number, Instant scheduledAt) {
        ArrivalKind kind = ArrivalKind.to(halls.require(hall).kind());
        return notice(hall, ArrivalFacts.of(kind, number, scheduledAt));
    }

    /** As {@link #notice(UUID, String, Instant)}, with all that the notice says. */
    @May(Operation.NOTE_ARRIVAL)
    public UUID notice(@About UUID hall, ArrivalFacts facts) {
        Arrival arrival = Arrival.notice(Ids.next(clock), hall, facts, clock.instant());
        store.add(arrival);
        expectations.changed(arrival);
        return arrival.id();
    }

    /**
     * The notice says otherwise now; partners are told.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN}
     */
    @May(Operation.CHANGE_ARRIVAL)
    public void change(@About UUID id, ArrivalFacts facts) {
        Arrival arrival = lock(id);
        if (!arrival.facts().equals(facts)) {
            arrival.say(facts);
            expectations.changed(arrival);
        }
    }

    /**
     * It has landed, or stands before the hall.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN} or {@link ArrivalProblem#ARRIVAL_WRONG_STATE}
     */
    @May(Operation.CHANGE_ARRIVAL)
    public void arrived(@About UUID id, Instant at) {
        move(id, arrival -> arrival.arrive(at));
    }

    /**
     * It does not come.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN} or {@link ArrivalProblem#ARRIVAL_WRONG_STATE}
     */
    @May(Operation.CHANGE_ARRIVAL)
    public void cancel(@About UUID id, ArrivalState.Reason why) {
        move(id, arrival -> arrival.cancel(why));
    }

    /**
     * It goes elsewhere.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN} or {@link ArrivalProblem#ARRIVAL_WRONG_STATE}
     */
    @May(Operation.CHANGE_ARRIVAL)
    public void divert(@About UUID id, ArrivalState.Reason why) {
        move(id, arrival -> arrival.divert(why));
    }

    /**
     * It is expected after all.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN} or {@link ArrivalProblem#ARRIVAL_WRONG_STATE}
     */
    @May(Operation.CHANGE_ARRIVAL)
    public void expectAgain(@About UUID id) {
        move(id, Arrival::expectAgain);
    }

    private void move(UUID id, Consumer<Arrival> step) {
        Arrival arrival = lock(id);
        step.accept(arrival);
        expectations.changed(arrival);
    }

    private Arrival lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN));
    }

    /** Arrivals of one's halls from an instant on and before another, the earliest first; at most 100. */
    @May(Operation.LIST_ARRIVALS)
    public List<ArrivalView> between(Instant from, Instant before) {
        return views.of(store.between(halls.reach(), from, before, 100));
    }

    /**
     * Arrivals of the last two days and those to come in the halls of whoever asks, the earliest first; at most 100.
     */
    @May(Operation.LIST_ARRIVALS)
    public List<ArrivalView> current() {
        return views.of(store.from(halls.reach(), clock.instant().minus(Duration.ofDays(2)), 100));
    }

    /** How many arrivals are scheduled there from an instant on and before another. */
    @May(Operation.COUNT)
    public long count(Instant from, Instant before) {
        return store.count(halls.reach(), from, before);
    }

    /**
     * One arrival.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN}
     */
    @May(Operation.READ_ARRIVAL)
    public ArrivalView require(@About UUID id) {
        Arrival found = store.arrival(id).orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN));
        return views.of(found);
    }

    /**
     * Takes a manifest in: good rows go onto the list, bad rows are told, rows that are on it already change nothing.
     * Importing the same file again therefore changes nothing at all.
     *
     * <p>For lists that the application brings itself; what somebody brings goes through {@link Manifests}.
     *
     * @param file CSV or XLSX with headings that are known, at most 5 MB and 20,000 rows
     * @throws Problem of {@link ArrivalProblem} when the file as a whole cannot be read; nothing is changed then
     */
    @May(Operation.IMPORT_MANIFEST)
    public ManifestResult importManifest(@About UUID arrival, byte[] file) {
        Arrival found = lock(arrival);
        Limits limits = Limits.within(READING, clock);
        Sheet sheet = Sheets.read(file, limits, ManifestColumns::areHeadings);
        Intake.Sorted sorted = intake.sort(arrival, sheet, ManifestColumns.guess(sheet.headings()), limits);
        intake.take(found, sorted.added(), Optional.empty(), rows -> {});
        if (!sorted.added().isEmpty()) {
            expectations.changed(found);
        }
        return new ManifestResult(
                sorted.added().size(),
                sorted.unchanged(),
                sorted.refused().stream().map(ManifestReader.Refused::why).toList());
    }

    /**
     * Who is on the list: minors first, those without family before the others, then by row.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN}
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
        List<Arrival> arrivals = store.journeysOf(merged.allowed(Operation.READ_CASE, person)).stream()
                .map(each -> store.arrival(each.arrival()).orElseThrow())
                .toList();
        return views.of(arrivals).stream()
                .sorted(Comparator.comparing(ArrivalView::scheduledAt).reversed())
                .toList();
    }

    /** At which arrivals somebody has been checked in. */
    @May(Operation.READ_CASE)
    public Set<UUID> checkedInOf(@About UUID person) {
        return store.journeysOf(merged.allowed(Operation.READ_CASE, person)).stream()
                .filter(each -> each.checkedInAt() != null)
                .map(Passenger::arrival)
                .collect(Collectors.toSet());
    }
}
