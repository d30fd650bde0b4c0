package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reencuentro.consent.BasisEnded;
import org.reencuentro.consent.ConsentWithdrawn;
import org.reencuentro.policy.Callers;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/**
 * Takes back what rests on a consent that was withdrawn, or a basis that ended: its partner sees nothing of it from then
 * on.
 */
@ApplicationScoped
class LostGrounds {
    private Clock clock;
    private ReferralStore store;
    private Event<ReferralMoved> moved;

    protected LostGrounds() {}

    @Inject
    LostGrounds(Clock clock, ReferralStore store, Event<ReferralMoved> moved) {
        this.clock = clock;
        this.store = store;
        this.moved = moved;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(@Observes ConsentWithdrawn consent) {
        takeBack(store.underConsent(consent.consent()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(@Observes BasisEnded basis) {
        takeBack(store.underBasis(basis.basis()));
    }

    private void takeBack(List<UUID> referrals) {
        for (UUID id : referrals) {
            Referral referral = store.lockReferral(id).orElseThrow();
            if (!referral.state().end()) {
                referral.withdraw(Callers.current().id().orElse(null), clock.instant());
                store.lockRequest(referral.request()).orElseThrow().follow(referral.state());
                moved.fire(referral.moved());
            }
        }
    }
}
