package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.reencuentro.matching.Match;
import org.reencuentro.person.store.MergeStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Which records are of one person. Each record stays what it is to whoever looks: a merge says that they belong together,
 * and opens none of them to anybody. Whoever may see several sees them as one, under the record that survives or, where
 * that is not theirs to see, under the oldest of those that are.
 */
@ApplicationScoped
@Transactional
public class Merged {
    private MergeStore store;
    private Policy policy;

    protected Merged() {}

    @Inject
    Merged(MergeStore store, Policy policy) {
        this.store = store;
        this.policy = policy;
    }

    /** All records of the person of each of these; those who have only one are missing. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, Set<UUID>> groups(Collection<UUID> people) {
        Map<UUID, UUID> roots = new HashMap<>(store.pointers(people));
        if (roots.isEmpty()) {
            return Map.of();
        }
        Set<UUID> elsewhere = new HashSet<>(roots.values());
        elsewhere.removeAll(people);
        roots.putAll(store.pointers(elsewhere));
        Map<UUID, Set<UUID>> byRoot = new HashMap<>();
        roots.forEach(
                (person, root) -> byRoot.computeIfAbsent(root, this::alone).add(person));
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        for (UUID person : people) {
            UUID root = roots.getOrDefault(person, person);
            if (byRoot.containsKey(root)) {
                groups.put(person, byRoot.get(root));
            }
        }
        return groups;
    }

    private Set<UUID> alone(UUID person) {
        return new TreeSet<>(Set.of(person));
    }

    /** All records of the person of this one, whoever may see them. */
    @May(Operation.ONLY_WITHIN)
    public Set<UUID> whole(UUID person) {
        return groups(List.of(person)).getOrDefault(person, Set.of(person));
    }

    /**
     * This record and those of the same person to which whoever acts may do it, the one they are shown under first. That
     * they may do it to this record was decided before.
     */
    @May(Operation.ONLY_WITHIN)
    public List<UUID> allowed(Operation operation, UUID person) {
        Set<UUID> whole = whole(person);
        if (whole.size() == 1) {
            return List.of(person);
        }
        Set<UUID> theirs = new HashSet<>(policy.visible(operation, whole, each -> each));
        theirs.add(person);
        return inOrder(person, theirs);
    }

    private List<UUID> inOrder(UUID person, Set<UUID> theirs) {
        UUID root = store.roots(List.of(person)).getOrDefault(person, person);
        List<UUID> ordered = new ArrayList<>(new TreeSet<>(theirs));
        if (ordered.remove(root)) {
            ordered.add(0, root);
        }
        return ordered;
    }

    /** Under which record each of these people, all of whom whoever acts may see, is shown. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, UUID> shownAs(Collection<UUID> seen) {
        Map<UUID, UUID> shown = new HashMap<>();
        Map<UUID, Set<UUID>> groups = groups(seen);
        for (UUID person : seen) {
            shown.computeIfAbsent(
                    person,
                    any -> groups.containsKey(person)
                            ? allowed(Operation.READ_CASE, person).get(0)
                            : person);
        }
        return shown;
    }

    /** Each person once, as likely as all their records together; in the order of what speaks most for them. */
    @May(Operation.ONLY_WITHIN)
    List<Match> once(List<Match> seen) {
        Map<UUID, UUID> shown = shownAs(seen.stream().map(Match::id).toList());
        Map<UUID, Match> people = new LinkedHashMap<>();
        for (Match each : seen) {
            UUID person = shown.get(each.id());
            people.merge(
                    person,
                    new Match(person, each.bits(), each.probability(), each.reasons()),
                    (best, more) -> new Match(
                            person, best.bits(), Math.min(1, best.probability() + more.probability()), best.reasons()));
        }
        return List.copyOf(people.values());
    }
}
