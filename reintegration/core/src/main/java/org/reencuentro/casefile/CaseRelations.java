package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ArrivalHalls;
import org.reencuentro.casefile.model.CaseFile;
import org.reencuentro.casefile.store.CaseFileStore;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.person.Merged;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;

/**
 * What people are to a subject. A person belongs to the halls where they arrived and to the hall of their case; a
 * person of no hall is in reach of nobody. Records that were merged stay each what they were, but that the protection of
 * one protects all.
 */
@ApplicationScoped
public class CaseRelations implements RelationFinder {
    private Clock clock;
    private CaseFileStore store;
    private ArrivalHalls arrivals;
    private Merged merged;

    protected CaseRelations() {}

    @Inject
    CaseRelations(Clock clock, CaseFileStore store, ArrivalHalls arrivals, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.merged = merged;
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public ProblemCode absent() {
        return PersonProblem.PERSON_UNKNOWN;
    }

    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> persons) {
        Map<UUID, Set<UUID>> groups = merged.groups(persons);
        Set<UUID> all = new HashSet<>(persons);
        groups.values().forEach(all::addAll);
        Map<UUID, CaseFile> files =
                store.ofPersons(all).stream().collect(Collectors.toMap(CaseFile::person, Function.identity()));
        // Where somebody arrived is asked only of those whose file is not in reach: it costs most of all this.
        Set<UUID> elsewhere = persons.stream()
                .filter(person -> Optional.ofNullable(files.get(person))
                        .filter(file -> here(subject, file.hall()))
                        .isEmpty())
                .collect(Collectors.toSet());
        Map<UUID, Set<UUID>> arrived = arrivals.hallsOf(elsewhere);
        Set<UUID> broken =
                subject.role().account() ? store.broken(subject.account(), persons, clock.instant()) : Set.of();
        Map<UUID, Relation> relations = new HashMap<>();
        for (UUID person : Set.copyOf(persons)) {
            Optional<CaseFile> file = Optional.ofNullable(files.get(person));
            Set<UUID> halls = new HashSet<>(arrived.getOrDefault(person, Set.of()));
            file.map(CaseFile::hall).ifPresent(halls::add);
            if (!halls.isEmpty()) {
                boolean guarded = groups.getOrDefault(person, Set.of(person)).stream()
                        .map(files::get)
                        .anyMatch(each -> each != null && each.isProtected());
                relations.put(
                        person,
                        file.map(CaseFile::owner).filter(subject::is).isPresent()
                                ? Relation.ASSIGNED
                                : relation(subject, halls, guarded, broken.contains(person)));
            }
        }
        return relations;
    }

    private static boolean here(Subject subject, UUID hall) {
        return Relation.ofHall(subject, hall) == Relation.SAME_HALL;
    }

    private static Relation relation(Subject subject, Set<UUID> halls, boolean guarded, boolean broken) {
        boolean here = halls.stream().anyMatch(hall -> here(subject, hall));
        if (here && !guarded) {
            return Relation.SAME_HALL;
        }
        if (broken) {
            return Relation.GLASS_BROKEN;
        }
        return here ? Relation.PROTECTED : Relation.OTHER_HALL;
    }
}
