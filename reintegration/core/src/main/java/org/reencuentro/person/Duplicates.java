package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.kernel.Problem;
import org.reencuentro.matching.Match;
import org.reencuentro.matching.Traits;
import org.reencuentro.person.model.DistinctPeople;
import org.reencuentro.person.store.MergeStore;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Whether somebody who is registered, or is about to be, is in the register already. */
@ApplicationScoped
@Transactional
public class Duplicates {
    /** Records of the same person, and of people found to be others, must not crowd out those that are looked for. */
    private static final int MORE = 8;

    private Register register;
    private People people;
    private Policy policy;
    private Merged merged;
    private MergeStore merges;

    protected Duplicates() {}

    @Inject
    Duplicates(Register register, People people, Policy policy, Merged merged, MergeStore merges) {
        this.register = register;
        this.people = people;
        this.policy = policy;
        this.merged = merged;
        this.merges = merges;
    }

    /**
     * Records that may be of this person, the likeliest first; empty when none is likely enough to be looked at.
     *
     * @throws Problem {@link PersonProblem#REGISTER_NOT_READY} in the first moments after a start
     */
    @May(Operation.CHECK_DUPLICATES)
    public List<PossibleMatch> of(NewPerson known, int most) {
        return matches(List.of(known), most).get(0);
    }

    /** The same for each row of a list, in its order. */
    @May(Operation.CHECK_DUPLICATES)
    public List<List<PossibleMatch>> of(List<NewPerson> rows, int most) {
        return rows.isEmpty() ? List.of() : matches(rows, most);
    }

    /**
     * Other people of the register who may be this one, the likeliest first; without those who were found to be somebody
     * else.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN} or {@link PersonProblem#REGISTER_NOT_READY}
     */
    @May(Operation.READ_CASE)
    public List<PossibleMatch> ofPerson(@About UUID person, int most) {
        return ofPeople(List.of(person), most).getOrDefault(person, List.of());
    }

    /** The same for each of many; those of whom nobody else is likely are missing. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, List<PossibleMatch>> ofPeople(Collection<UUID> asked, int most) {
        List<PersonView> known = people.views(asked).values().stream()
                .filter(each -> !each.erased())
                .toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> not = notThese(known.stream().map(PersonView::id).toList());
        List<List<Match>> found = found(
                known.stream().map(Duplicates::traits).toList(),
                most + MORE,
                i -> not.get(known.get(i).id()));
        Map<UUID, PersonView> seen = seen(found);
        Map<UUID, List<PossibleMatch>> matches = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            List<PossibleMatch> theirs = once(found.get(i), seen).stream()
                    .filter(each -> each.person().isPresent())
                    .limit(most)
                    .toList();
            if (!theirs.isEmpty()) {
                matches.put(known.get(i).id(), theirs);
            }
        }
        return matches;
    }

    private static Traits traits(PersonView view) {
        return RegisterReader.traits(view.name(), view.birth(), view.sex(), view.home(), view.document());
    }

    /** Of each person: their own records, and all those of people who were found to be somebody else. */
    private Map<UUID, Set<UUID>> notThese(Collection<UUID> asked) {
        Map<UUID, Set<UUID>> not = new HashMap<>();
        Map<UUID, Set<UUID>> own = merged.groups(asked);
        asked.forEach(each -> not.put(each, new HashSet<>(own.getOrDefault(each, Set.of(each)))));
        Set<UUID> records = not.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<DistinctPeople> distinct = merges.distinct(records);
        Set<UUID> told = new HashSet<>();
        distinct.forEach(two -> told.addAll(List.of(two.one(), two.other())));
        Map<UUID, Set<UUID>> theirs = merged.groups(told);
        not.values()
                .forEach(set -> distinct.forEach(two -> {
                    if (set.contains(two.one()) || set.contains(two.other())) {
                        set.addAll(theirs.getOrDefault(two.one(), Set.of(two.one())));
                        set.addAll(theirs.getOrDefault(two.other(), Set.of(two.other())));
                    }
                }));
        return not;
    }

    private List<List<PossibleMatch>> matches(List<NewPerson> rows, int most) {
        List<Traits> traits = rows.stream()
                .map(each -> RegisterReader.traits(each.name(), each.birth(), each.sex(), each.home(), each.document()))
                .toList();
        List<List<Match>> found = found(traits, most, any -> Set.of());
        Map<UUID, PersonView> seen = seen(found);
        return found.stream().map(row -> once(row, seen)).toList();
    }

    private List<List<Match>> found(List<Traits> traits, int most, IntFunction<Set<UUID>> not) {
        List<List<Match>> all = register.find(traits, most);
        List<List<Match>> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Set<UUID> without = not.apply(i);
            found.add(all.get(i).stream()
                    .filter(each -> !without.contains(each.id()))
                    .filter(each -> PossibleMatch.Verdict.of(each.probability()).isPresent())
                    .toList());
        }
        return found;
    }

    /** Who is seen is told once, under the record they are shown under; who is not, as often as there are records. */
    private List<PossibleMatch> once(List<Match> row, Map<UUID, PersonView> seen) {
        Map<Boolean, List<Match>> known =
                row.stream().collect(Collectors.partitioningBy(each -> seen.containsKey(each.id())));
        return Stream.concat(merged.once(known.get(true)).stream(), known.get(false).stream())
                .sorted(Comparator.comparing(Match::bits).reversed())
                .map(each -> possible(each, seen))
                .toList();
    }

    private static PossibleMatch possible(Match match, Map<UUID, PersonView> seen) {
        return new PossibleMatch(
                match.id(),
                Optional.ofNullable(seen.get(match.id())),
                match.bits(),
                match.probability(),
                PossibleMatch.Verdict.of(match.probability()).orElseThrow(),
                match.reasons());
    }

    /** Whom of those found whoever asks may see, by each of their records and by the one they are shown under. */
    private Map<UUID, PersonView> seen(List<List<Match>> found) {
        List<UUID> ids = policy.visible(
                Operation.READ_CASE,
                found.stream().flatMap(List::stream).map(Match::id).collect(Collectors.toSet()),
                id -> id);
        Set<UUID> all = new HashSet<>(ids);
        all.addAll(merged.shownAs(ids).values());
        return people.shown(all);
    }
}
