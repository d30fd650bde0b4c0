package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Duplicates;
import org.reencuentro.person.Families;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.PossibleMatch;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Who of an arrival may have been registered before, household by household. */
@ApplicationScoped
@Transactional
public class AlikeHouseholds {
    private static final int MOST = 4;

    private ArrivalStore store;
    private Duplicates duplicates;
    private Families families;
    private People people;
    private Merged merged;

    protected AlikeHouseholds() {}

    @Inject
    AlikeHouseholds(ArrivalStore store, Duplicates duplicates, Families families, People people, Merged merged) {
        this.store = store;
        this.duplicates = duplicates;
        this.families = families;
        this.people = people;
        this.merged = merged;
    }

    /**
     * Those of whom somebody may be known, whole families first, then the likeliest; only towards people whom whoever asks
     * may see.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN}, or
     *     {@link org.reencuentro.person.PersonProblem#REGISTER_NOT_READY}
     */
    @May(Operation.READ_MANIFEST)
    public List<AlikeHousehold> of(@About UUID arrival) {
        Map<String, List<UUID>> households = new LinkedHashMap<>();
        for (Passenger each : store.passengers(arrival)) {
            each.known()
                    .ifPresent(person -> households
                            .computeIfAbsent(each.household().orElse(person.toString()), any -> new ArrayList<>())
                            .add(person));
        }
        Set<UUID> listed = households.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<UUID, List<PossibleMatch>> alike = besideTheList(duplicates.ofPeople(listed, MOST), listed);
        Map<UUID, UUID> familyOf = families.familiesOf(alike.values().stream()
                .flatMap(List::stream)
                .map(PossibleMatch::id)
                .collect(Collectors.toSet()));
        Map<UUID, PersonView> views = people.views(alike.keySet());
        return households.values().stream()
                .filter(household -> household.stream().anyMatch(alike::containsKey))
                .map(household -> household(household, alike, familyOf, views))
                .sorted(Comparator.comparing(
                                (AlikeHousehold each) -> each.family().isEmpty())
                        .thenComparing(Comparator.comparing(AlikeHousehold::probability)
                                .reversed()))
                .toList();
    }

    /** Without those who are on the list themselves, unless they are surely the same: relatives are like each other. */
    private Map<UUID, List<PossibleMatch>> besideTheList(Map<UUID, List<PossibleMatch>> alike, Set<UUID> listed) {
        Set<UUID> onIt = new HashSet<>(listed);
        merged.groups(listed).values().forEach(onIt::addAll);
        Map<UUID, List<PossibleMatch>> beside = new HashMap<>();
        alike.forEach((person, matches) -> {
            List<PossibleMatch> others = matches.stream()
                    .filter(each -> each.verdict() == PossibleMatch.Verdict.SAME || !onIt.contains(each.id()))
                    .toList();
            if (!others.isEmpty()) {
                beside.put(person, others);
            }
        });
        return beside;
    }

    private static AlikeHousehold household(
            List<UUID> household,
            Map<UUID, List<PossibleMatch>> alike,
            Map<UUID, UUID> familyOf,
            Map<UUID, PersonView> views) {
        List<UUID> known =
                household.stream().filter(alike::containsKey).distinct().toList();
        Optional<UUID> family = family(known, alike, familyOf);
        Comparator<PossibleMatch> membersFirst = Comparator.comparing(
                each -> !family.isPresent() || !family.get().equals(familyOf.get(each.id())));
        return new AlikeHousehold(
                known.stream()
                        .map(person -> new AlikeHousehold.Row(
                                views.get(person),
                                alike.get(person).stream().sorted(membersFirst).toList()))
                        .toList(),
                family,
                household.size());
    }

    /** The family of before to which most of them may belong, each as another member of it; empty when it is not several. */
    private static Optional<UUID> family(
            Collection<UUID> household, Map<UUID, List<PossibleMatch>> alike, Map<UUID, UUID> familyOf) {
        Map<UUID, Set<UUID>> members = new HashMap<>();
        Map<UUID, Set<UUID>> people = new HashMap<>();
        for (UUID person : household) {
            for (PossibleMatch match : alike.get(person)) {
                UUID family = familyOf.get(match.id());
                if (family != null) {
                    members.computeIfAbsent(family, any -> new LinkedHashSet<>())
                            .add(match.id());
                    people.computeIfAbsent(family, any -> new LinkedHashSet<>()).add(person);
                }
            }
        }
        return people.entrySet().stream()
                .filter(each ->
                        each.getValue().size() > 1 && members.get(each.getKey()).size() > 1)
                .max(Comparator.comparing((Map.Entry<UUID, Set<UUID>> each) ->
                                each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
