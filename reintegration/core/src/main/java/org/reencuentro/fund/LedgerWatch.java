package org.reencuentro.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.reencuentro.fund.store.FundStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Looks by itself whether the ledgers add up, and keeps what it saw for whoever asks how the application is. */
@ApplicationScoped
@Transactional
public class LedgerWatch {
    private static final Logger LOG = Logger.getLogger(LedgerWatch.class);

    /** Funds are opened for an arrival and reported within weeks. */
    private static final Duration LOOKED_AT = Duration.ofDays(60);

    private Clock clock;
    private FundStore store;
    private volatile long wrong;

    protected LedgerWatch() {}

    @Inject
    LedgerWatch(Clock clock, FundStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** Looks at all funds of the last two months. */
    @May(Operation.RUN)
    public void look() {
        wrong = store.wrong(clock.instant().minus(LOOKED_AT));
        if (wrong > 0) {
            LOG.errorf("%d funds do not add up: their reports say by how much", wrong);
        }
    }

    /** How many did not add up when it was looked last: always none. */
    @May(Operation.RUN)
    public long wrong() {
        return wrong;
    }
}
