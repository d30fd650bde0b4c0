package org.reencuentro.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.model.SharingRule;
import org.reencuentro.consent.store.SharingRuleStore;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * The information-sharing protocol: with which partner, for which purpose, which fields are shared, and until when.
 * Where there is no rule, nothing is shared.
 */
@ApplicationScoped
@Transactional
public class SharingRules {
    private static final int MOST = 1000;

    private Clock clock;
    private SharingRuleStore store;
    private Directory directory;
    private Policy policy;

    protected SharingRules() {}

    @Inject
    public SharingRules(Clock clock, SharingRuleStore store, Directory directory, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.directory = directory;
        this.policy = policy;
    }

    /** Every rule there is or was, the one that runs out first at the front; at most 1,000. */
    @May(Operation.READ_SHARING)
    public List<SharingRuleView> all() {
        return store.rules(MOST).stream().map(this::view).toList();
    }

    /**
     * Agrees a rule. It holds at once; the one that stood for the same partner and purpose ends. What people agreed to
     * before does not grow by it.
     *
     * @return the rule
     * @throws Problem of {@link SharingRule#agree}, or
     *     {@link org.reencuentro.directory.DirectoryProblem#ORGANISATION_UNKNOWN}
     */
    @May(Operation.AGREE_SHARING)
    public UUID agree(NewSharingRule agreed) {
        UUID organisation = directory.lock(agreed.organisation()).id();
        SharingRule rule =
                SharingRule.agree(Ids.next(clock), agreed, Callers.current().id(), clock.instant());
        store.standing(organisation, agreed.purpose()).ifPresent(before -> {
            before.end(Callers.current().id(), clock.instant());
            store.settle();
        });
        store.add(rule);
        policy.note(Operation.AGREE_SHARING, rule.id());
        return rule.id();
    }

    /**
     * Ends a rule before its time: from now on its partner sees nothing of anybody for that purpose, not even of what it
     * has promised.
     *
     * @throws Problem {@link ConsentProblem#SHARING_RULE_UNKNOWN}
     */
    @May(Operation.END_SHARING)
    public void end(UUID id) {
        store.lock(id)
                .orElseThrow(() -> new Problem(ConsentProblem.SHARING_RULE_UNKNOWN))
                .end(Callers.current().id(), clock.instant());
        policy.note(Operation.END_SHARING, id);
    }

    /** The rule under which a partner is asked for help now; empty when nothing may be shared with it. */
    @May(Operation.ONLY_WITHIN)
    public Optional<SharingRuleView> inForce(UUID organisation, ServiceKind purpose) {
        return store.standing(organisation, purpose)
                .filter(rule -> rule.inForce(clock.instant()))
                .map(this::view);
    }

    private SharingRuleView view(SharingRule rule) {
        return rule.view(directory.organisation(rule.organisation()), clock.instant());
    }
}
