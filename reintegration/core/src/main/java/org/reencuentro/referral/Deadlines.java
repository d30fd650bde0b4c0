package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** Nobody who asked for help falls silent: what follows when whose word it is says nothing. */
@ApplicationScoped
@Transactional
public class Deadlines {
    private static final int AT_ONCE = 500;

    private Clock clock;
    private ReferralStore store;
    private Event<ReferralMoved> moved;

    protected Deadlines() {}

    @Inject
    public Deadlines(Clock clock, ReferralStore store, Event<ReferralMoved> moved) {
        this.clock = clock;
        this.store = store;
        this.moved = moved;
    }

    /**
     * Reminds, tells supervisors, and ends what nobody has answered even then; requests of what ended are open again.
     *
     * @return of how many referrals something followed
     */
    @May(Operation.RUN)
    public int pass() {
        Instant now = clock.instant();
        int late = 0;
        for (UUID id : store.late(now, AT_ONCE)) {
            // An answer may have come between the list and the lock; it wins.
            Referral referral = store.lockReferral(id).orElseThrow();
            boolean followed = false;
            while (referral.pass(now)) {
                followed = true;
            }
            if (followed) {
                store.lockRequest(referral.request()).orElseThrow().follow(referral.state());
                moved.fire(referral.moved());
                late++;
            }
        }
        return late;
    }

    /** How many referrals wait for nobody's word or have no date for it, and are not over: always none. */
    @May(Operation.RUN)
    public long silent() {
        return store.silent();
    }
}
