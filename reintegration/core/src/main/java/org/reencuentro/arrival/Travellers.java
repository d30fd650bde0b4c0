package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** People as they stand in lists, each with the arrival that they came with. */
@ApplicationScoped
@Transactional
public class Travellers {
    private ArrivalStore store;
    private People people;
    private Merged merged;
    private Policy policy;

    protected Travellers() {}

    @Inject
    public Travellers(ArrivalStore store, People people, Merged merged, Policy policy) {
        this.store = store;
        this.people = people;
        this.merged = merged;
        this.policy = policy;
    }

    /**
     * People whom whoever asks may see and whom a text may mean; see {@link People#named}.
     *
     * @throws Problem those of {@link People#named}
     */
    @May(Operation.SEARCH_PEOPLE)
    public List<Traveller> named(String text, int most) {
        return came(people.named(text, most));
    }

    /**
     * A person.
     *
     * @throws Problem {@link org.reencuentro.person.PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.READ_CASE)
    public Traveller require(@About UUID person) {
        return came(List.of(people.require(person))).get(0);
    }

    private List<Traveller> came(List<PersonView> seen) {
        Map<UUID, CameWith> newest =
                newestJourneys(seen.stream().map(PersonView::id).toList());
        return seen.stream()
                .map(person -> new Traveller(person, Optional.ofNullable(newest.get(person.id()))))
                .toList();
    }

    /** With which arrival each of these people came last, under whichever of their records that may be seen. */
    private Map<UUID, CameWith> newestJourneys(Collection<UUID> seen) {
        Map<UUID, Set<UUID>> groups = merged.groups(seen);
        Set<UUID> others = new HashSet<>();
        groups.values().forEach(others::addAll);
        others.removeAll(Set.copyOf(seen));
        Set<UUID> records = new HashSet<>(seen);
        if (!others.isEmpty()) {
            records.addAll(policy.visible(Operation.READ_CASE, others, record -> record));
        }
        Map<UUID, CameWith> came = store.newestJourneys(records);
        Map<UUID, CameWith> newest = new HashMap<>();
        seen.forEach(person -> groups.getOrDefault(person, Set.of(person)).stream()
                .map(came::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(CameWith::scheduledAt))
                .ifPresent(last -> newest.put(person, last)));
        return newest;
    }
}
