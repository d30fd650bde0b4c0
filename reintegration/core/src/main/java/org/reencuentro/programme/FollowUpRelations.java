package org.reencuentro.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseRelations;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;
import org.reencuentro.programme.model.FollowUp;
import org.reencuentro.programme.store.FollowUpStore;

/** A follow-up is to a subject what its person is. */
@ApplicationScoped
class FollowUpRelations implements RelationFinder {
    private FollowUpStore store;
    private CaseRelations cases;

    protected FollowUpRelations() {}

    @Inject
    FollowUpRelations(FollowUpStore store, CaseRelations cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.FOLLOW_UP;
    }

    @Override
    public ProblemCode absent() {
        return ProgrammeProblem.FOLLOW_UP_UNKNOWN;
    }

    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        List<FollowUp> found = store.followUps(objects);
        Map<UUID, Relation> persons =
                cases.relations(subject, found.stream().map(FollowUp::person).collect(Collectors.toSet()));
        Map<UUID, Relation> relations = new HashMap<>();
        found.stream()
                .filter(each -> persons.containsKey(each.person()))
                .forEach(each -> relations.put(each.id(), persons.get(each.person())));
        return relations;
    }
}
