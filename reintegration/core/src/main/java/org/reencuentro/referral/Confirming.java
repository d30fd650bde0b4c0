package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** What a person says about help that a partner says it gave, whoever hears it; inside the transaction of whoever does. */
@ApplicationScoped
class Confirming {
    private Clock clock;
    private ReferralStore store;

    protected Confirming() {}

    @Inject
    Confirming(Clock clock, ReferralStore store) {
        this.clock = clock;
        this.store = store;
    }

    /**
     * Writes down what they said. If they did not receive it, their request is open again.
     *
     * @param by who asked them; empty when they said it to a machine
     * @throws Problem {@link ReferralProblem#REFERRAL_UNKNOWN}, or those of {@link Referral#confirm}
     */
    void confirm(UUID id, Confirmation answer, Optional<UUID> by) {
        Referral referral = store.lockReferral(id).orElseThrow(() -> new Problem(ReferralProblem.REFERRAL_UNKNOWN));
        referral.confirm(answer, by.orElse(null), clock.instant());
        if (answer == Confirmation.NOT_RECEIVED) {
            store.lockRequest(referral.request()).orElseThrow().reopen();
        }
    }
}
