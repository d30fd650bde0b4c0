package org.reencuentro.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseRelations;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;
import org.reencuentro.word.model.FamilyWord;
import org.reencuentro.word.store.FamilyWordStore;

/** What the word of families is: while nobody knows whom it is for, the hall decides; then it is what its person is. */
@ApplicationScoped
class FamilyWordRelations implements RelationFinder {
    private FamilyWordStore store;
    private CaseRelations cases;

    protected FamilyWordRelations() {}

    @Inject
    FamilyWordRelations(FamilyWordStore store, CaseRelations cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.FAMILY_WORD;
    }

    @Override
    public ProblemCode absent() {
        return FamilyWordProblem.FAMILY_WORD_UNKNOWN;
    }

    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        List<FamilyWord> found = store.words(objects);
        Map<UUID, Relation> persons = cases.relations(
                subject,
                found.stream().map(FamilyWord::person).flatMap(Optional::stream).collect(Collectors.toSet()));
        Map<UUID, Relation> relations = new HashMap<>();
        found.forEach(each -> relations.put(
                each.id(),
                each.person()
                        .map(person -> persons.getOrDefault(person, Relation.OTHER_HALL))
                        .orElseGet(() -> Relation.ofHall(subject, each.hall()))));
        return relations;
    }
}
