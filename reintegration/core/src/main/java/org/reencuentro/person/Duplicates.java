package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.kernel.Problem;
import org.reencuentro.matching.Match;
import org.reencuentro.matching.OneEach;
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

    /** The same for each row of a list, in its order; one record is one row's, or the likelier of it the less the other is. */
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

    /** The same for each of many, by what any of their records says; those of whom nobody else is likely are missing. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, List<PossibleMatch>> ofPeople(Collection<UUID> asked, int most) {
        Map<UUID, Set<UUID>> not = notThese(asked);
        Map<UUID, UUID> askedBy = new LinkedHashMap<>();
        merged.groups(asked).forEach((person, records) -> records.forEach(record -> askedBy.put(record, person)));
        asked.forEach(person -> askedBy.putIfAbsent(person, person));
        List<PersonView> known =
                people.views(policy.visible(Operation.READ_CASE, askedBy.keySet(), id -> id)).values().stream()
                        .filter(each -> !each.erased())
                        .toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        List<List<Match>> found = likely(register.find(
                known.stream().map(Duplicates::traits).toList(),
                most,
                known.stream().map(each -> not.get(askedBy.get(each.id()))).toList()));
        Map<UUID, List<Match>> together = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            together.computeIfAbsent(askedBy.get(known.get(i).id()), any -> new ArrayList<>())
                    .addAll(found.get(i));
        }
        Map<UUID, PersonView> seen = seen(found);
        Map<UUID, List<PossibleMatch>> matches = new HashMap<>();
        together.forEach((person, theirs) -> {
            List<PossibleMatch> likeliest = once(likeliest(theirs), seen).stream()
                    .filter(each -> each.person().isPresent())
                    .limit(most)
                    .toList();
            if (!likeliest.isEmpty()) {
                matches.put(person, likeliest);
            }
        });
        return matches;
    }

    /** Of a record that several records of one person are like, what speaks most for it. */
    private static List<Match> likeliest(List<Match> matches) {
        Map<UUID, Match> best = new LinkedHashMap<>();
        matches.stream()
                .sorted(Comparator.comparing(Match::bits).reversed())
                .forEach(each -> best.putIfAbsent(each.id(), each));
        return List.copyOf(best.values());
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
        List<List<Match>> found = likely(OneEach.of(register.find(traits, most)));
        Map<UUID, PersonView> seen = seen(found);
        return found.stream().map(row -> once(row, seen)).toList();
    }

    private static List<List<Match>> likely(List<List<Match>> all) {
        return all.stream()
                .map(row -> row.stream()
                        .filter(each ->
                                PossibleMatch.Verdict.of(each.probability()).isPresent())
                        .toList())
                .toList();
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
