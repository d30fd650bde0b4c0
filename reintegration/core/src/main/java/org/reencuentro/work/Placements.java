package org.reencuentro.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DueList;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.work.model.Opening;
import org.reencuentro.work.model.Placement;
import org.reencuentro.work.model.PlacementMoved;
import org.reencuentro.work.store.WorkStore;

/** Which openings fit a person, for which they were put forward, and what became of it. */
@ApplicationScoped
@Transactional
public class Placements {
    /** How many openings are looked at for one person; those first whose last day comes first. */
    private static final int LOOKED_AT = 500;

    private Clock clock;
    private WorkStore store;
    private Skills skills;
    private People people;
    private Halls halls;
    private Merged merged;
    private Policy policy;

    protected Placements() {}

    @Inject
    Placements(Clock clock, WorkStore store, Skills skills, People people, Halls halls, Merged merged, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.skills = skills;
        this.people = people;
        this.halls = halls;
        this.merged = merged;
        this.policy = policy;
    }

    /** Openings of one's halls that have seats and fit a person, the best first; without those for which they were put forward. */
    @May(Operation.READ_CASE)
    public List<Fit> fitting(@About UUID person, int most) {
        PersonView who = people.require(person);
        WorkProfile profile = skills.of(person);
        Instant now = clock.instant();
        Set<UUID> theirs = new HashSet<>();
        store.ofPeople(merged.allowed(Operation.READ_CASE, person)).stream()
                .filter(each -> !each.state().end())
                .forEach(each -> theirs.add(each.opening()));
        List<UUID> open = store.open(halls.reach()).next(Seek.after(Place.last(now)), LOOKED_AT).stream()
                .filter(place -> !theirs.contains(place.id()))
                .map(Place::id)
                .toList();
        return store.openings(open).values().stream()
                .map(Opening::view)
                .filter(each -> each.free() > 0)
                .flatMap(each -> fit(who, profile, each, now).stream())
                .sorted(Fit.BEST_FIRST)
                .limit(most)
                .toList();
    }

    private Optional<Fit> fit(PersonView who, WorkProfile profile, OpeningView opening, Instant now) {
        LocalDate today = today(now);
        return Fit.of(profile, who.home(), who.minor(today), age(who, today), opening);
    }

    /** By the clock of the hall in which whoever asks is at work. */
    private LocalDate today(Instant now) {
        UUID hall = halls.reach().stream().sorted().findFirst().orElseThrow();
        return LocalDate.ofInstant(now, halls.require(hall).zone());
    }

    private static OptionalInt age(PersonView who, LocalDate today) {
        return who.ageInDoubt() ? OptionalInt.empty() : BirthDate.age(who.birth(), today);
    }

    /**
     * A person is put forward; a seat is kept for them.
     *
     * @param opening of a hall of whoever does it
     * @return the placement
     * @throws Problem {@link WorkProblem#OPENING_UNKNOWN}, {@link WorkProblem#PLACEMENT_UNDER_WAY},
     *     {@link WorkProblem#OPENING_NOT_FOR_THEM}, or those of {@link Opening#take}
     */
    @May(Operation.KEEP_WORK)
    public UUID put(@About UUID person, UUID opening) {
        Opening found = store.lock(opening)
                .filter(each -> halls.reach().contains(each.hall()))
                .orElseThrow(() -> new Problem(WorkProblem.OPENING_UNKNOWN));
        if (store.ofPeople(merged.allowed(Operation.KEEP_WORK, person)).stream()
                .anyMatch(
                        each -> each.opening().equals(opening) && !each.state().end())) {
            throw new Problem(WorkProblem.PLACEMENT_UNDER_WAY);
        }
        Instant now = clock.instant();
        PersonView who = people.require(person);
        if (fit(who, WorkProfile.EMPTY, found.view(), now).isEmpty()) {
            throw new Problem(WorkProblem.OPENING_NOT_FOR_THEM);
        }
        found.take(now);
        OptionalInt age = age(who, today(now));
        Placement placement = Placement.put(
                Ids.next(clock),
                found,
                person,
                age.isPresent() ? Optional.of(age.getAsInt() >= OpeningView.HELD_AGAINST_FROM) : Optional.empty(),
                found.begins()
                        .map(day -> day.atStartOfDay(halls.require(found.hall()).zone())
                                .toInstant()),
                now);
        store.add(placement);
        note(placement, now);
        return placement.id();
    }

    private void note(Placement placement, Instant now) {
        store.add(
                PlacementMoved.of(Ids.next(clock), placement, Callers.current().account(), now));
    }

    /**
     * A step was taken; a seat that is not needed is free again.
     *
     * @param why they were turned down; empty for other steps
     * @throws Problem {@link WorkProblem#PLACEMENT_UNKNOWN}, or those of {@link Placement#move}
     */
    @May(Operation.KEEP_WORK)
    public void move(@About UUID person, UUID id, PlacementState to, Optional<WhyTurnedDown> why) {
        Set<UUID> records = Set.copyOf(merged.allowed(Operation.KEEP_WORK, person));
        UUID opening = store.placement(id)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(WorkProblem.PLACEMENT_UNKNOWN))
                .opening();
        Opening found = store.lock(opening).orElseThrow();
        Placement placement = store.lockPlacement(id).orElseThrow();
        Instant now = clock.instant();
        placement.move(to, found.job(), why, now);
        if (!to.seated()) {
            found.giveBack();
        }
        note(placement, now);
    }

    /** For what a person was put forward, the last first. */
    @May(Operation.READ_CASE)
    public List<PlacementView> of(@About UUID person) {
        return views(store.ofPeople(merged.allowed(Operation.READ_CASE, person)));
    }

    private List<PlacementView> views(Collection<Placement> placements) {
        Map<UUID, Opening> openings =
                store.openings(placements.stream().map(Placement::opening).collect(Collectors.toSet()));
        Map<UUID, List<PlacementView.Step>> steps =
                store.steps(placements.stream().map(Placement::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                PlacementMoved::placement,
                                Collectors.mapping(PlacementMoved::view, Collectors.toList())));
        return placements.stream()
                .map(each -> each.view(openings.get(each.opening()).view(), steps.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Who was put forward for an opening of a hall and may be seen, the last first. */
    @May(Operation.READ_PLACEMENTS)
    public List<PlacementView> ofOpening(@About UUID hall, UUID opening) {
        List<Placement> all = store.opening(opening)
                .filter(found -> found.hall().equals(hall))
                .map(found -> store.ofOpening(found.id()))
                .orElseThrow(() -> new Problem(WorkProblem.OPENING_UNKNOWN));
        return views(policy.visible(Operation.KEEP_WORK, all, Placement::person));
    }

    /** Who is under way in one's halls; whoever is to be asked first stands first. */
    @May(Operation.LIST_PLACEMENTS)
    public Page<PlacementView> page(Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, store.underWay(halls.reach()), this::visible);
        Map<UUID, PlacementView> found = views(
                        store.placements(page.rows().stream().map(Place::id).toList()))
                .stream()
                .collect(Collectors.toMap(PlacementView::id, Function.identity()));
        return page.with(place -> Optional.ofNullable(found.get(place.id())));
    }

    private List<Place> visible(List<Place> places) {
        Map<UUID, UUID> person = store.placements(places.stream().map(Place::id).toList()).stream()
                .collect(Collectors.toMap(Placement::id, Placement::person));
        return policy.visible(
                Operation.KEEP_WORK,
                places.stream().filter(place -> person.containsKey(place.id())).toList(),
                place -> person.get(place.id()));
    }

    /** How many are to be asked now; more than {@link DueList#MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long countDue() {
        return DueList.due(store.underWay(halls.reach()), clock.instant(), this::visible);
    }
}
