package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseRelations;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.store.ReferralStore;

/** What requests are: while nobody knows who asked, the hall decides; then they are what their person is. */
@ApplicationScoped
class RequestRelations implements RelationFinder {
    private ReferralStore store;
    private CaseRelations cases;

    protected RequestRelations() {}

    @Inject
    RequestRelations(ReferralStore store, CaseRelations cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.REQUEST;
    }

    @Override
    public ProblemCode absent() {
        return ReferralProblem.REQUEST_UNKNOWN;
    }

    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        List<HelpRequest> found = store.requests(objects);
        Map<UUID, Relation> persons = cases.relations(
                subject,
                found.stream().map(HelpRequest::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, Relation> relations = new HashMap<>();
        found.forEach(each -> relations.put(
                each.id(),
                each.person() == null
                        ? Relation.ofHall(subject, each.hall())
                        : persons.getOrDefault(each.person(), Relation.OTHER_HALL)));
        return relations;
    }
}
