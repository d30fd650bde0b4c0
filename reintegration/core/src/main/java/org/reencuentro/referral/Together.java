package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.GroupStore;
import org.reencuentro.referral.store.ReferralStore;

/** Who was referred together, as the hall and the partner see it. */
@ApplicationScoped
@Transactional
public class Together {
    private ReferralStore store;
    private GroupStore groups;
    private Referrals referrals;
    private Disclosure disclosure;
    private Policy policy;

    protected Together() {}

    @Inject
    Together(ReferralStore store, GroupStore groups, Referrals referrals, Disclosure disclosure, Policy policy) {
        this.store = store;
        this.groups = groups;
        this.referrals = referrals;
        this.disclosure = disclosure;
        this.policy = policy;
    }

    /** Of how many people who were referred together each of some referrals is one; those of somebody alone are missing. */
    @May(Operation.LIST_REFERRALS)
    public Map<UUID, Integer> sizes(Collection<UUID> ids) {
        return sizesOf(groups.groups(ids));
    }

    /** The same of referrals to the organisation of whoever asks; those to others are missing. */
    @May(Operation.READ_INBOX)
    public Map<UUID, Integer> sizesInInbox(Collection<UUID> ids) {
        return sizesOf(groups.groupsTo(Callers.current().partner(), ids));
    }

    private Map<UUID, Integer> sizesOf(Map<UUID, UUID> joined) {
        Map<UUID, Integer> counted = groups.sizes(Set.copyOf(joined.values()));
        Map<UUID, Integer> sizes = new HashMap<>();
        joined.forEach((referral, group) -> {
            int size = counted.getOrDefault(group, 0);
            if (size > 1) {
                sizes.put(referral, size);
            }
        });
        return sizes;
    }

    /** The others who were referred together with somebody, as far as whoever asks may see them. */
    @May(Operation.READ_REFERRAL)
    public List<ReferralView> with(@About UUID id) {
        return policy.visible(Operation.READ_REFERRAL, others(id), Referral::id).stream()
                .map(each -> referrals.require(each.id()))
                .toList();
    }

    /** The others who were referred to a partner together with somebody, as the partner sees them; none once taken back. */
    @May(Operation.READ_REFERRED)
    public List<PartnerReferral> asked(@About UUID id) {
        UUID organisation = Callers.current().partner();
        return others(id).stream()
                .filter(each -> each.organisation().equals(organisation) && each.state() != ReferralState.WITHDRAWN)
                .map(disclosure::of)
                .toList();
    }

    private List<Referral> others(UUID id) {
        return store
                .referral(id)
                .orElseThrow(() -> new Problem(ReferralProblem.REFERRAL_UNKNOWN))
                .group()
                .map(groups::of)
                .orElse(List.of())
                .stream()
                .filter(each -> !each.id().equals(id))
                .toList();
    }
}
