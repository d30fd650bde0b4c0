package org.reencuentro.referral;

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
import org.reencuentro.referral.store.ReferralStore;

/** What referrals are: to their partner by how far they are, to everybody else what their person is. */
@ApplicationScoped
class ReferralRelations implements RelationFinder {
    private ReferralStore store;
    private CaseRelations cases;

    protected ReferralRelations() {}

    @Inject
    ReferralRelations(ReferralStore store, CaseRelations cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.REFERRAL;
    }

    @Override
    public ProblemCode absent() {
        return ReferralProblem.REFERRAL_UNKNOWN;
    }

    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        List<ReferralStore.Parties> found = store.parties(objects);
        Map<UUID, Relation> relations = new HashMap<>();
        if (subject.role().partner()) {
            found.forEach(each -> relations.put(each.referral(), toPartner(subject, each)));
            return relations;
        }
        Map<UUID, Relation> persons = cases.relations(
                subject, found.stream().map(ReferralStore.Parties::person).collect(Collectors.toSet()));
        found.stream()
                .filter(each -> persons.containsKey(each.person()))
                .forEach(each -> relations.put(each.referral(), persons.get(each.person())));
        return relations;
    }

    private static Relation toPartner(Subject partner, ReferralStore.Parties referral) {
        boolean theirs = referral.organisation().equals(partner.partner());
        if (!theirs || referral.state() == ReferralState.DRAFT) {
            return Relation.OTHER_ORGANISATION;
        }
        if (referral.state().unanswered()) {
            return Relation.UNANSWERED;
        }
        return referral.state().promised() ? Relation.PROMISED : Relation.ENDED;
    }
}
