package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.person.Families;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;

/** What families are to a subject: what that member is who is nearest to it. A family of nobody is in reach of nobody. */
@ApplicationScoped
class FamilyRelations implements RelationFinder {
    private static final List<Relation> NEAREST_FIRST = List.of(
            Relation.ASSIGNED, Relation.SAME_HALL, Relation.PROTECTED, Relation.GLASS_BROKEN, Relation.OTHER_HALL);

    private Families families;
    private CaseRelations cases;

    protected FamilyRelations() {}

    @Inject
    FamilyRelations(Families families, CaseRelations cases) {
        this.families = families;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.FAMILY;
    }

    @Override
    public ProblemCode absent() {
        return PersonProblem.FAMILY_UNKNOWN;
    }

    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        Map<UUID, Set<UUID>> members = families.membersOf(objects);
        Map<UUID, Relation> persons = cases.relations(
                subject, members.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<UUID, Relation> relations = new HashMap<>();
        members.forEach((family, people) -> people.stream()
                .map(persons::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(NEAREST_FIRST::indexOf))
                .ifPresent(nearest -> relations.put(family, nearest)));
        return relations;
    }
}
