package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.reencuentro.delivery.store.ChangeStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.referral.ReferralMoved;

/** Notes each step of a referral in the step's own transaction, for its partner to be told. */
@ApplicationScoped
class ChangesNoted {
    private Clock clock;
    private ChangeStore store;
    private Outbox outbox;

    protected ChangesNoted() {}

    @Inject
    ChangesNoted(Clock clock, ChangeStore store, Outbox outbox) {
        this.clock = clock;
        this.store = store;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(@Observes ReferralMoved moved) {
        UUID change = Ids.next(clock);
        store.write(change, moved);
        outbox.write(Changes.CHANGED, change);
    }
}
