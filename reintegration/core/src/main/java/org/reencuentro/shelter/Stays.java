package org.reencuentro.shelter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.directory.PlaceHoldState;
import org.reencuentro.directory.PlaceHoldView;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DueList;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.shelter.model.Stay;
import org.reencuentro.shelter.model.StayExtension;
import org.reencuentro.shelter.model.StaySleeper;
import org.reencuentro.shelter.store.ShelterStore;

/**
 * Who sleeps where tonight. A bed is a place that the directory holds, so it is given once whoever gives it; the stay says
 * for whom. Whatever becomes of the place, at the house or here, becomes of the stay.
 */
@ApplicationScoped
@Transactional
public class Stays {
    private Clock clock;
    private ShelterStore store;
    private Houses houses;
    private Parties parties;
    private PlaceHolds places;
    private CaseFiles files;
    private Halls halls;
    private Merged merged;
    private Policy policy;

    protected Stays() {}

    @Inject
    Stays(
            Clock clock,
            ShelterStore store,
            Houses houses,
            Parties parties,
            PlaceHolds places,
            CaseFiles files,
            Halls halls,
            Merged merged,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.houses = houses;
        this.parties = parties;
        this.places = places;
        this.files = files;
        this.halls = halls;
        this.merged = merged;
        this.policy = policy;
    }

    /**
     * Where a person may sleep, and whoever goes with them.
     *
     * @param others of their family
     * @throws Problem those of {@link Parties#of} and {@link Party#kinds}
     */
    @May(Operation.READ_CASE)
    public BedOffer offer(@About UUID person, Collection<UUID> others) {
        Party party = parties.of(person, others);
        Instant now = clock.instant();
        List<HouseView> asked = houses.of(files.hallOf(person)).stream()
                .filter(each -> each.rank().isPresent() && !each.kinds().isEmpty())
                .toList();
        List<House> order = asked.stream()
                .map(each -> new House(
                        each.id(),
                        each.kinds().stream().collect(Collectors.toMap(Function.identity(), any -> each.count()))))
                .toList();
        return new BedOffer(party.kinds(), Overflow.offer(party, order, now), asked);
    }

    /**
     * Beds are kept for a person and whoever goes with them, all or none.
     *
     * @param service a shelter
     * @param kind of beds
     * @return the stay
     * @throws Problem {@link ShelterProblem#HOUSE_UNKNOWN}, {@link ShelterProblem#BED_NOT_FOR_THEM},
     *     {@link ShelterProblem#BED_COUNT_OLD}, {@link ShelterProblem#STAY_UNDER_WAY}, those of {@link Parties#of},
     *     {@link Party#mustFit} and {@link PlaceHolds#hold}
     */
    @May(Operation.KEEP_STAY)
    public UUID place(@About UUID person, Collection<UUID> others, UUID service, BedKind kind, Set<BedNeed> needs) {
        Party party = parties.of(person, others);
        HouseView house = houses.told(service).orElseThrow(() -> new Problem(ShelterProblem.HOUSE_UNKNOWN));
        party.mustFit(kind);
        if (!house.kinds().contains(kind)) {
            throw new Problem(ShelterProblem.BED_NOT_FOR_THEM);
        }
        Instant now = clock.instant();
        if (house.old(now)) {
            throw new Problem(ShelterProblem.BED_COUNT_OLD);
        }
        List<UUID> people = new ArrayList<>(List.of(person));
        people.addAll(others);
        List<PlaceHoldView> held =
                people.stream().map(any -> places.hold(service)).toList();
        Stay stay = Stay.hold(
                Ids.next(clock),
                new Stay.Bed(files.hallOf(person), service, kind, people.size(), house.hours(), needs),
                held.get(0).until(),
                Callers.current().account(),
                now);
        store.add(stay);
        List<StaySleeper> sleepers = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            sleepers.add(StaySleeper.of(
                    Ids.next(clock), stay.id(), people.get(i), held.get(i).id()));
        }
        store.add(sleepers);
        return stay.id();
    }

    /**
     * They are there.
     *
     * @throws Problem {@link ShelterProblem#STAY_UNKNOWN}, {@link ShelterProblem#STAY_CHANGED} when the beds are not kept any
     *     more
     */
    @May(Operation.KEEP_STAY)
    public void arrive(@About UUID person, UUID id) {
        StaySleeper first = first(person, id);
        places.take(stay(id).service(), first.hold());
    }

    /**
     * The beds are not needed.
     *
     * @throws Problem those of {@link #arrive}
     */
    @May(Operation.KEEP_STAY)
    public void giveBack(@About UUID person, UUID id) {
        StaySleeper first = first(person, id);
        places.giveBack(stay(id).service(), first.hold());
    }

    private Stay stay(UUID id) {
        return store.stays(List.of(id)).get(0);
    }

    private StaySleeper first(UUID person, UUID id) {
        List<UUID> records = merged.allowed(Operation.KEEP_STAY, person);
        return store.ofPeople(records).stream()
                .filter(each -> each.stay().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ShelterProblem.STAY_UNKNOWN));
    }

    /**
     * They left, for home or for another house.
     *
     * @param elsewhere whether to another house, where a stay of its own begins
     * @throws Problem {@link ShelterProblem#STAY_UNKNOWN}, {@link ShelterProblem#STAY_CHANGED} unless they are there
     */
    @May(Operation.KEEP_STAY)
    public void leave(@About UUID person, UUID id, boolean elsewhere) {
        first(person, id);
        end(store.lock(id).orElseThrow(), elsewhere ? StayState.MOVED_ON : StayState.LEFT);
    }

    /**
     * They may stay longer.
     *
     * @throws Problem {@link ShelterProblem#STAY_UNKNOWN}, or those of {@link Stay#extend}
     */
    @May(Operation.KEEP_STAY)
    public void extend(@About UUID person, UUID id, Duration longer, WhyLonger why) {
        first(person, id);
        Instant now = clock.instant();
        Instant until = store.lock(id).orElseThrow().extend(longer, now);
        store.add(StayExtension.of(
                Ids.next(clock), id, until, why, Callers.current().account(), now));
    }

    private void end(Stay stay, StayState state) {
        stay.become(state, clock.instant());
        if (!state.bedTaken()) {
            store.sleepers(List.of(stay.id())).forEach(StaySleeper::end);
        }
    }

    /** Whatever becomes of one held place becomes of all of a stay: people who belong together stay together. */
    void ended(@Observes PlaceHolds.Ended ended) {
        store.holding(ended.hold()).ifPresent(sleeper -> {
            Stay stay = store.lock(sleeper.stay()).orElseThrow();
            if (stay.state() != StayState.HELD) {
                return;
            }
            end(
                    stay,
                    switch (ended.state()) {
                        case TAKEN -> StayState.ARRIVED;
                        case LAPSED -> StayState.LAPSED;
                        case RELEASED, HELD -> StayState.GIVEN_BACK;
                    });
            store.sleepers(List.of(stay.id())).stream()
                    .filter(each -> !each.hold().equals(ended.hold()))
                    .forEach(each -> {
                        if (ended.state() == PlaceHoldState.TAKEN) {
                            places.take(stay.service(), each.hold());
                        } else if (ended.state() == PlaceHoldState.RELEASED) {
                            places.giveBack(stay.service(), each.hold());
                        }
                    });
        });
    }

    /** What one's own organisation is told of the people for whom it keeps places, by the place; of others nothing is known. */
    @May(Operation.LIST_PLACE_HOLDS)
    public Map<UUID, BedNote> told() {
        Map<UUID, UUID> stayOf = new HashMap<>();
        places.own().forEach(hold -> store.holding(hold.id()).ifPresent(each -> stayOf.put(hold.id(), each.stay())));
        List<Stay> stays = store.stays(Set.copyOf(stayOf.values()));
        Map<UUID, List<AgeBand>> ages =
                parties.ages(store.sleepers(stays.stream().map(Stay::id).toList()));
        Map<UUID, BedNote> notes = stays.stream()
                .map(each -> each.view(List.of(), List.of()))
                .collect(Collectors.toMap(
                        StayView::id,
                        each -> new BedNote(each.kind(), ages.getOrDefault(each.id(), List.of()), each.needs())));
        return stayOf.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> notes.get(each.getValue())));
    }

    /** The nights of a person, the newest first. */
    @May(Operation.READ_CASE)
    public List<StayView> of(@About UUID person) {
        return views(store.stays(store.ofPeople(merged.allowed(Operation.READ_CASE, person)).stream()
                .map(StaySleeper::stay)
                .collect(Collectors.toSet())));
    }

    private List<StayView> views(Collection<Stay> stays) {
        List<UUID> ids = stays.stream().map(Stay::id).toList();
        List<StaySleeper> seen = policy.visible(Operation.READ_CASE, store.sleepers(ids), StaySleeper::person);
        Map<UUID, List<UUID>> people = seen.stream()
                .collect(Collectors.groupingBy(
                        StaySleeper::stay, Collectors.mapping(StaySleeper::person, Collectors.toList())));
        Map<UUID, List<StayView.Extension>> longer = store.extensions(ids).stream()
                .collect(Collectors.groupingBy(
                        StayExtension::stay, Collectors.mapping(StayExtension::view, Collectors.toList())));
        return stays.stream()
                .map(each ->
                        each.view(people.getOrDefault(each.id(), List.of()), longer.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** The stays of people of one's halls that are not over; those first that are to be looked at first. */
    @May(Operation.LIST_STAYS)
    public Page<StayView> page(Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, store.underWay(halls.reach()), this::visible);
        Map<UUID, StayView> found = views(
                        store.stays(page.rows().stream().map(Place::id).toList()))
                .stream()
                .collect(Collectors.toMap(StayView::id, Function.identity()));
        return page.with(place -> Optional.ofNullable(found.get(place.id())));
    }

    private List<Place> visible(List<Place> some) {
        List<StaySleeper> sleepers = store.sleepers(some.stream().map(Place::id).toList());
        Set<UUID> seen = policy.visible(Operation.KEEP_STAY, sleepers, StaySleeper::person).stream()
                .map(StaySleeper::stay)
                .collect(Collectors.toSet());
        return some.stream().filter(place -> seen.contains(place.id())).toList();
    }

    /** How many are to be looked at now; more than {@link DueList#MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long countDue() {
        return DueList.due(store.underWay(halls.reach()), clock.instant(), this::visible);
    }
}
