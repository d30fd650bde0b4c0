package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** Nobody who asked for help falls silent: what follows when whose word it is says nothing. */
@ApplicationScoped
public class Deadlines {
    private static final Logger LOG = Logger.getLogger(Deadlines.class);
    private static final int AT_ONCE = 500;

    private Clock clock;
    private Steps steps;

    protected Deadlines() {}

    @Inject
    public Deadlines(Clock clock, Steps steps) {
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * Reminds, tells supervisors, and ends what nobody has answered even then; requests of what ended are open again. Each
     * referral goes by itself: one of which nothing can follow keeps no other silent.
     *
     * @return of how many referrals something followed
     */
    @May(Operation.RUN)
    public int pass() {
        Instant now = clock.instant();
        int followed = 0;
        for (UUID id : steps.late(now)) {
            try {
                followed += steps.pass(id, now) ? 1 : 0;
            } catch (RuntimeException fault) {
                LOG.warnf(
                        "Nothing follows for referral %s, which is late: %s",
                        id, fault.getClass().getName());
            }
        }
        return followed;
    }

    /** How many referrals wait for nobody's word or have no date for it, and are not over: always none. */
    @May(Operation.RUN)
    public long silent() {
        return steps.silent();
    }

    /** The transactions of {@link Deadlines}. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class Steps {
        private ReferralStore store;
        private Event<ReferralMoved> moved;

        protected Steps() {}

        @Inject
        Steps(ReferralStore store, Event<ReferralMoved> moved) {
            this.store = store;
            this.moved = moved;
        }

        List<UUID> late(Instant now) {
            return store.late(now, AT_ONCE);
        }

        long silent() {
            return store.silent();
        }

        /** Whether anything followed: an answer may have come between the list and the lock, and it wins. */
        boolean pass(UUID id, Instant now) {
            Referral referral = store.lockReferral(id).orElseThrow();
            boolean followed = false;
            while (referral.pass(now)) {
                followed = true;
            }
            if (followed) {
                store.lockRequest(referral.request()).orElseThrow().follow(referral.state());
                moved.fire(referral.moved());
            }
            return followed;
        }
    }
}
