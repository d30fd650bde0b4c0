package org.reencuentro.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.model.Consent;
import org.reencuentro.consent.store.ConsentStore;
import org.reencuentro.consent.store.SharingRuleStore;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Recording what people agreed to, and asking whether it still holds. */
@ApplicationScoped
@Transactional
public class Consents {
    private Clock clock;
    private ConsentStore store;
    private DataKeys keys;
    private SharingRuleStore rules;

    protected Consents() {}

    @Inject
    public Consents(Clock clock, ConsentStore store, SharingRuleStore rules, DataKeys keys) {
        this.clock = clock;
        this.store = store;
        this.rules = rules;
        this.keys = keys;
    }

    /**
     * Records an answer, a no as well.
     *
     * @throws Problem {@link ConsentProblem#SHARING_NOT_AGREED} when nothing is agreed with the partner and the answer
     *     is not a no; {@link ConsentProblem#INTERPRETER_MISSING}; or
     *     {@link org.reencuentro.kernel.KernelProblem#ERASED} when the person was erased
     */
    @May(Operation.ONLY_WITHIN)
    public UUID record(GivenConsent given, UUID account) {
        Consent consent = Consent.record(
                Ids.next(clock),
                given,
                rules.standing(given.organisation(), given.purpose()),
                keys.require(given.person()),
                account,
                clock.instant());
        store.add(consent);
        return consent.id();
    }

    /**
     * What a partner may see of the person at a moment of its referral: what they said yes to, of what they were told
     * then, of what is agreed with the partner now. Empty when any of these is missing or over.
     */
    @May(Operation.ONLY_WITHIN)
    public Set<SharedField> shared(UUID consent, SharedFrom moment) {
        return store.consent(consent)
                .map(given -> given.shares(
                        moment,
                        given.rule().flatMap(rules::rule),
                        rules.standing(given.organisation(), given.purpose()),
                        clock.instant()))
                .orElse(Set.of());
    }
}
