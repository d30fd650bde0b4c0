package org.reencuentro.homecoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.homecoming.model.Homecoming;
import org.reencuentro.homecoming.model.HomecomingAsked;
import org.reencuentro.homecoming.store.HomecomingStore;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.DueList;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Who left for home, with whom, and whether they arrived: asked the next day, of those who want to be asked, up to three
 * times. Where something happened somebody sees to it until it is settled. Nobody is followed: nothing is known of where
 * they are but what they say.
 */
@ApplicationScoped
@Transactional
public class Homecomings {
    private Clock clock;
    private HomecomingStore store;
    private CaseFiles files;
    private People people;
    private Halls halls;
    private DataKeys keys;
    private Merged merged;
    private Policy policy;

    protected Homecomings() {}

    @Inject
    Homecomings(
            Clock clock,
            HomecomingStore store,
            CaseFiles files,
            People people,
            Halls halls,
            DataKeys keys,
            Merged merged,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.files = files;
        this.people = people;
        this.halls = halls;
        this.keys = keys;
        this.merged = merged;
        this.policy = policy;
    }

    /**
     * A person leaves for home.
     *
     * @param asked whether they want to be asked the next day
     * @return the way home
     * @throws Problem {@link HomecomingProblem#HOMECOMING_UNDER_WAY}, {@link HomecomingProblem#HOMECOMING_MINOR_ALONE}
     */
    @May(Operation.KEEP_HOMECOMING)
    public UUID leave(@About UUID person, TravelsBy by, Escort escort, boolean asked) {
        if (store.of(merged.allowed(Operation.KEEP_HOMECOMING, person)).stream()
                .anyMatch(each -> each.state().open())) {
            throw new Problem(HomecomingProblem.HOMECOMING_UNDER_WAY);
        }
        HallView hall = halls.require(files.hallOf(person));
        Instant now = clock.instant();
        boolean minor = people.require(person).minor(LocalDate.ofInstant(now, hall.zone()));
        Homecoming left = Homecoming.leave(
                Ids.next(clock),
                new Homecoming.Whose(person, hall.id(), hall.zone(), minor),
                by,
                escort,
                asked,
                Callers.current().account(),
                now);
        store.add(left);
        return left.id();
    }

    /**
     * Somebody asked, or the person rang up.
     *
     * @param words what happened, or what was done about it; empty for other answers
     * @throws Problem {@link HomecomingProblem#HOMECOMING_UNKNOWN}, or those of {@link Homecoming#answer}
     */
    @May(Operation.KEEP_HOMECOMING)
    public void answer(@About UUID person, UUID id, HomeAnswer answer, String words) {
        List<UUID> records = merged.allowed(Operation.KEEP_HOMECOMING, person);
        Homecoming left = store.lock(id)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(HomecomingProblem.HOMECOMING_UNKNOWN));
        Instant now = clock.instant();
        left.answer(
                answer,
                words,
                keys.require(left.person()),
                halls.require(left.hall()).zone(),
                now);
        store.add(HomecomingAsked.of(
                Ids.next(clock), left, answer, Callers.current().account(), now));
    }

    /** The ways home of a person with all questions, the newest first. */
    @May(Operation.READ_CASE)
    public List<HomecomingView> of(@About UUID person) {
        List<UUID> records = merged.allowed(Operation.READ_CASE, person);
        List<Homecoming> found = store.of(records);
        Map<UUID, List<HomecomingView.Asking>> asked = store
                .asked(found.stream().map(Homecoming::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        HomecomingAsked::homecoming, Collectors.mapping(HomecomingAsked::view, Collectors.toList())));
        Map<UUID, DataKey> open = keys.find(records);
        return found.stream()
                .map(each -> each.view(
                        Optional.ofNullable(open.get(each.person())), asked.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Who is on the way from the halls of whoever asks or has met with trouble; who is to be asked first stands first. */
    @May(Operation.LIST_HOMECOMINGS)
    public Page<HomecomingView> page(Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, store.open(halls.reach()), this::visible);
        Map<UUID, Homecoming> found = found(page.rows());
        return page.with(place ->
                Optional.ofNullable(found.get(place.id())).map(each -> each.view(Optional.empty(), List.of())));
    }

    private Map<UUID, Homecoming> found(List<Place> places) {
        return store.homecomings(places.stream().map(Place::id).toList()).stream()
                .collect(Collectors.toMap(Homecoming::id, Function.identity()));
    }

    private List<Place> visible(List<Place> places) {
        Map<UUID, Homecoming> found = found(places);
        return policy.visible(
                Operation.KEEP_HOMECOMING,
                places.stream().filter(place -> found.containsKey(place.id())).toList(),
                place -> found.get(place.id()).person());
    }

    /** How many are to be asked now, or have met with trouble; more than {@link DueList#MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long countDue() {
        return DueList.due(store.open(halls.reach()), clock.instant(), this::visible);
    }
}
