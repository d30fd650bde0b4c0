package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.Expected.Count;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.ExpectedMessage;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.arrival.store.ExpectedStore;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Tells partners how many people come and what they may need, whenever that changes. A change writes its effect into its
 * own transaction; the messages are written after it, one for each organisation and change, and the newest holds.
 */
@ApplicationScoped
@Transactional
public class Expectations {
    /** The topic under which a change leaves its transaction; its subject is the arrival. */
    public static final String CHANGED = "arrival-changed";

    /** Organisations with services of these kinds are told. */
    private static final Set<ServiceKind> TOLD = Set.of(ServiceKind.TRANSPORT, ServiceKind.SHELTER, ServiceKind.HEALTH);

    /** How long past arrivals are still shown. */
    private static final Duration SHOWN = Duration.ofHours(24);

    private static final int MOST = 100;

    private Clock clock;
    private ArrivalStore arrivals;
    private ExpectedStore store;
    private ArrivalViews views;
    private Directory directory;
    private People people;
    private Outbox outbox;

    protected Expectations() {}

    @Inject
    public Expectations(
            Clock clock,
            ArrivalStore arrivals,
            ExpectedStore store,
            ArrivalViews views,
            Directory directory,
            People people,
            Outbox outbox) {
        this.clock = clock;
        this.arrivals = arrivals;
        this.store = store;
        this.views = views;
        this.directory = directory;
        this.people = people;
        this.outbox = outbox;
    }

    /** Something has changed that partners are told; they are once this transaction is over. */
    @May(Operation.ONLY_WITHIN)
    void changed(Arrival arrival) {
        arrival.change();
        outbox.write(CHANGED, arrival.id());
    }

    /** Tells every organisation what holds now; those who were told it already are told nothing. */
    @May(Operation.RUN)
    public void tell(UUID arrival) {
        arrivals.lock(arrival).ifPresent(found -> {
            Instant now = clock.instant();
            Expected expected = expected(found);
            Map<UUID, List<ExpectedMessage>> before =
                    store.ofArrival(arrival).stream().collect(Collectors.groupingBy(ExpectedMessage::organisation));
            for (UUID organisation : told()) {
                List<ExpectedMessage> told = before.getOrDefault(organisation, List.of());
                if (told.stream().noneMatch(each -> each.edition() == found.edition())) {
                    told.forEach(each -> each.supersede(now));
                    store.add(ExpectedMessage.tell(Ids.next(clock), organisation, found, expected, now));
                }
            }
        });
    }

    private Set<UUID> told() {
        return directory.offering(TOLD);
    }

    private Expected expected(Arrival arrival) {
        ArrivalView view = views.of(arrival);
        ArrivalFacts.Announced announced = arrival.facts().announced();
        boolean listed = view.expected() > 0;
        List<ExpectedStore.Household> households = listed ? store.households(arrival.id()) : List.of();
        int alone = listed
                ? store.minorsAlone(arrival.id())
                        + households.stream()
                                .filter(each -> each.members() == 1)
                                .mapToInt(ExpectedStore.Household::minors)
                                .sum()
                : 0;
        int families =
                (int) households.stream().filter(each -> each.members() > 1).count();
        return new Expected(
                Count.open(view.people()),
                Count.sensitive(view.young()),
                Count.sensitive(listed ? Optional.of(alone) : announced.unaccompanied()),
                Count.sensitive(listed ? Optional.of(families) : announced.families()),
                Count.sensitive(announced.medical()),
                Count.sensitive(announced.wheelchair()),
                listed ? languages(arrival.id()) : Map.of());
    }

    private Map<Language, Count> languages(UUID arrival) {
        Map<Language, Count> counts = new LinkedHashMap<>();
        people.languages(store.people(arrival)).entrySet().stream()
                .sorted(Map.Entry.<Language, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> counts.put(each.getKey(), Count.sensitive(Optional.of(each.getValue()))));
        return counts;
    }

    /** What holds for the organisation of whoever asks, of arrivals of the last day and to come; at most 100. */
    @May(Operation.READ_EXPECTED)
    public List<ExpectedView> holding() {
        return seen(store.holding(Callers.current().partner(), clock.instant().minus(SHOWN), MOST));
    }

    /**
     * What the organisation of whoever asks was told, in the order in which it was told; at most 100.
     *
     * @param after the last message that is known already; empty to begin
     */
    @May(Operation.READ_EXPECTED)
    public List<ExpectedView> since(Instant since, Optional<UUID> after) {
        return seen(store.since(Callers.current().partner(), since, after, MOST));
    }

    /**
     * The organisation of whoever asks knows; again changes nothing.
     *
     * @throws Problem {@link ArrivalProblem#EXPECTED_UNKNOWN} for what nobody or another organisation was told
     */
    @May(Operation.ACKNOWLEDGE_EXPECTED)
    public void acknowledge(UUID message) {
        store.lock(message)
                .filter(found -> found.organisation().equals(Callers.current().partner()))
                .orElseThrow(() -> new Problem(ArrivalProblem.EXPECTED_UNKNOWN))
                .acknowledge(Callers.current().id().orElseThrow(), clock.instant());
    }

    /** What every organisation was told of an arrival last. */
    @May(Operation.READ_ARRIVAL)
    public List<ExpectedView> ofArrival(@About UUID arrival) {
        return seen(store.ofArrival(arrival).stream()
                .filter(each -> each.supersededAt().isEmpty())
                .toList());
    }

    private List<ExpectedView> seen(List<ExpectedMessage> messages) {
        Map<UUID, ArrivalView> of = views
                .of(arrivals.arrivals(
                        messages.stream().map(ExpectedMessage::arrival).collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.toMap(ArrivalView::id, each -> each));
        return messages.stream()
                .map(each -> new ExpectedView(
                        each.id(),
                        each.organisation(),
                        of.get(each.arrival()),
                        each.edition(),
                        each.expected(),
                        each.writtenAt(),
                        each.supersededAt(),
                        each.acknowledgedAt()))
                .toList();
    }
}
