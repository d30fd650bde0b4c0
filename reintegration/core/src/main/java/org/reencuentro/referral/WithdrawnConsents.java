package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.reencuentro.consent.ConsentWithdrawn;
import org.reencuentro.policy.Callers;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** Takes back what goes on under a consent that was withdrawn: its partner sees nothing of it from then on. */
@ApplicationScoped
class WithdrawnConsents {
    private Clock clock;
    private ReferralStore store;
    private Event<ReferralMoved> moved;

    protected WithdrawnConsents() {}

    @Inject
    WithdrawnConsents(Clock clock, ReferralStore store, Event<ReferralMoved> moved) {
        this.clock = clock;
        this.store = store;
        this.moved = moved;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(@Observes ConsentWithdrawn consent) {
        for (UUID id : store.underConsent(consent.consent())) {
            Referral referral = store.lockReferral(id).orElseThrow();
            if (!referral.state().end()) {
                referral.withdraw(Callers.current().account(), clock.instant());
                store.lockRequest(referral.request()).orElseThrow().follow(referral.state());
                moved.fire(referral.moved());
            }
        }
    }
}
