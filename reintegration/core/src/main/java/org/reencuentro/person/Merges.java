package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.model.DistinctPeople;
import org.reencuentro.person.model.Merge;
import org.reencuentro.person.model.MergeForest;
import org.reencuentro.person.model.Person;
import org.reencuentro.person.store.MergeStore;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Deciding that two records are of one person, that they are not after all, or that two people who are alike are two. A
 * merge copies nothing and takes nothing away: each record keeps what it says under its own key, so undoing it leaves
 * what was before.
 */
@ApplicationScoped
@Transactional
public class Merges {
    private Clock clock;
    private MergeStore store;
    private Merged merged;
    private People people;
    private Register register;
    private DataKeys keys;
    private Policy policy;

    protected Merges() {}

    @Inject
    Merges(
            Clock clock,
            MergeStore store,
            Merged merged,
            People people,
            Register register,
            DataKeys keys,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.merged = merged;
        this.people = people;
        this.register = register;
        this.keys = keys;
        this.policy = policy;
    }

    /**
     * Two records are of one person, and with them all that belong to either. The record that stands for the first is given
     * up for the one that stands for the second.
     *
     * @param chosen of which the values of the record given up are shown from now on
     * @return the merge, by which it can be undone
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN} when the other is not theirs to see,
     *     {@link PersonProblem#MERGE_ITSELF}, {@link PersonProblem#MERGED_ALREADY},
     *     {@link PersonProblem#MERGE_OF_ERASED}, {@link PersonProblem#MERGE_NOT_YOURS} when anything of what belongs to
     *     either is not theirs to decide about, or {@link KernelProblem#CHANGED_MEANWHILE} when somebody else has merged
     *     any of it at the same moment
     */
    @May(Operation.MERGE_PEOPLE)
    public UUID merge(@About UUID givenUp, UUID surviving, MergeReason reason, Set<Aspect> chosen) {
        requireBoth(Operation.MERGE_PEOPLE, givenUp, surviving);
        Map<UUID, Person> records = locked(givenUp, surviving);
        UUID from = root(givenUp);
        UUID into = root(surviving);
        if (from.equals(into)) {
            throw new Problem(PersonProblem.MERGED_ALREADY);
        }
        if (records.values().stream().anyMatch(Person::erased)) {
            throw new Problem(PersonProblem.MERGE_OF_ERASED);
        }
        requireTheirs(Operation.MERGE_PEOPLE, records.keySet());
        Merge merge = Merge.of(
                Ids.next(clock), from, into, reason, chosen, Callers.current().account(), clock.instant());
        store.add(merge);
        List<Merge> standing = Stream.concat(store.standing(records.keySet()).stream(), Stream.of(merge))
                .distinct()
                .toList();
        point(records.keySet(), standing);
        return merge.id();
    }

    /**
     * The two records of a merge are of two people after all. What was recorded since stays with the record it was recorded
     * on.
     *
     * @throws Problem {@link PersonProblem#MERGE_UNKNOWN}, {@link PersonProblem#MERGE_UNDONE_ALREADY},
     *     {@link PersonProblem#MERGE_NOT_YOURS}, or {@link KernelProblem#CHANGED_MEANWHILE}
     */
    @May(Operation.UNMERGE_PEOPLE)
    public void undo(@About UUID person, UUID id) {
        Merge merge = store.touching(merged.whole(person)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(PersonProblem.MERGE_UNKNOWN));
        Map<UUID, Person> records = locked(merge.givenUp(), merge.surviving());
        requireTheirs(Operation.UNMERGE_PEOPLE, records.keySet());
        Merge now = store.lock(id).orElseThrow();
        now.undo(Callers.current().account(), clock.instant());
        point(
                records.keySet(),
                store.standing(records.keySet()).stream()
                        .filter(Merge::standing)
                        .toList());
    }

    /**
     * Two people who are alike are two: they are not offered as one any more. Again changes nothing.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN} when the other is not theirs to see,
     *     {@link PersonProblem#MERGE_ITSELF}, or {@link PersonProblem#MERGED_ALREADY}
     */
    @May(Operation.DECIDE_DISTINCT)
    public void distinct(@About UUID person, UUID other) {
        requireBoth(Operation.DECIDE_DISTINCT, person, other);
        locked(person, other);
        if (merged.whole(person).contains(other)) {
            throw new Problem(PersonProblem.MERGED_ALREADY);
        }
        if (pair(person, other).isEmpty()) {
            store.add(DistinctPeople.of(
                    Ids.next(clock), person, other, Callers.current().account(), clock.instant()));
        }
    }

    /** Whether two people are one is open again; again changes nothing. */
    @May(Operation.DECIDE_DISTINCT)
    public void reconsider(@About UUID person, UUID other) {
        requireBoth(Operation.DECIDE_DISTINCT, person, other);
        pair(person, other).ifPresent(store::remove);
    }

    /** Who was found to be somebody else than this person, as far as they are theirs to see; empty when nobody was. */
    @May(Operation.READ_CASE)
    public List<PersonView> apart(@About UUID person) {
        List<UUID> others = store.distinct(List.of(person)).stream()
                .map(two -> two.one().equals(person) ? two.other() : two.one())
                .toList();
        return List.copyOf(people.views(policy.visible(Operation.READ_CASE, others, each -> each))
                .values());
    }

    private Optional<DistinctPeople> pair(UUID person, UUID other) {
        return store.distinct(List.of(person)).stream()
                .filter(two -> two.one().equals(other) || two.other().equals(other))
                .findFirst();
    }

    /** What was merged with a person and undone, the newest first; only where both records are theirs to see. */
    @May(Operation.READ_CASE)
    public List<MergeView> history(@About UUID person) {
        List<Merge> all = store.touching(merged.allowed(Operation.READ_CASE, person));
        Set<UUID> records = new HashSet<>();
        all.forEach(merge -> records.addAll(List.of(merge.givenUp(), merge.surviving())));
        Set<UUID> seen = new HashSet<>(policy.visible(Operation.READ_CASE, records, each -> each));
        Map<UUID, PersonView> views = people.views(seen);
        return all.stream()
                .filter(merge -> seen.contains(merge.givenUp()) && seen.contains(merge.surviving()))
                .map(merge -> view(merge, views))
                .toList();
    }

    private MergeView view(Merge merge, Map<UUID, PersonView> views) {
        return new MergeView(
                merge.id(),
                views.get(merge.givenUp()),
                views.get(merge.surviving()),
                merge.reason(),
                merge.chosen(),
                merge.by(),
                merge.at(),
                merge.undoneBy(),
                merge.undoneAt(),
                merge.standing() && theirs(Operation.UNMERGE_PEOPLE, merged.whole(merge.givenUp())));
    }

    /** The record under which whoever asks is shown a person. */
    @May(Operation.READ_CASE)
    public UUID shownAs(@About UUID person) {
        return merged.allowed(Operation.READ_CASE, person).get(0);
    }

    /** The records of a person that whoever asks may see, the one under which they are shown first. */
    @May(Operation.READ_CASE)
    public List<UUID> records(@About UUID person) {
        return merged.allowed(Operation.READ_CASE, person);
    }

    private void requireBoth(Operation operation, UUID one, UUID other) {
        if (one.equals(other)) {
            throw new Problem(PersonProblem.MERGE_ITSELF);
        }
        if (!policy.may(Operation.READ_CASE, other)) {
            throw new Problem(PersonProblem.PERSON_UNKNOWN);
        }
        if (!policy.may(operation, other)) {
            throw new Problem(PersonProblem.MERGE_NOT_YOURS);
        }
    }

    /** Nobody learns by being refused what it was that is not theirs: another hall, protection or a compartment. */
    private void requireTheirs(Operation operation, Collection<UUID> records) {
        if (!theirs(operation, records)) {
            throw new Problem(PersonProblem.MERGE_NOT_YOURS);
        }
    }

    private boolean theirs(Operation operation, Collection<UUID> records) {
        return policy.visible(operation, records, each -> each).size() == records.size()
                && compartment(Compartment.CHILD, Operation.READ_CHILD_NOTES, records)
                && compartment(Compartment.TRAFFICKING, Operation.READ_TRAFFICKING_NOTES, records);
    }

    private boolean compartment(Compartment compartment, Operation reading, Collection<UUID> records) {
        List<UUID> kept = records.stream()
                .filter(record -> keys.find(record, compartment).isPresent())
                .toList();
        return kept.isEmpty() || policy.visible(reading, kept, each -> each).size() == kept.size();
    }

    /** All records of both, as they are now, changed by nobody else until this transaction is over. */
    private Map<UUID, Person> locked(UUID one, UUID other) {
        SortedSet<UUID> before = both(one, other);
        Map<UUID, Person> records = new HashMap<>();
        store.lock(before).forEach(record -> records.put(record.id(), record));
        if (!both(one, other).equals(before)) {
            throw new Problem(KernelProblem.CHANGED_MEANWHILE);
        }
        return records;
    }

    private SortedSet<UUID> both(UUID one, UUID other) {
        SortedSet<UUID> both = new TreeSet<>(merged.whole(one));
        both.addAll(merged.whole(other));
        return both;
    }

    private UUID root(UUID person) {
        return store.roots(List.of(person)).getOrDefault(person, person);
    }

    private void point(Set<UUID> records, List<Merge> standing) {
        MergeForest forest = new MergeForest(standing);
        for (UUID record : records) {
            UUID root = forest.root(record);
            store.belong(record, root.equals(record) ? Optional.empty() : Optional.of(root));
        }
        store.settle();
        register.note(records);
    }
}
