package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.reencuentro.call.store.TermsStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** What the calls of a hall cost: numbers for whoever pays, nobody's call among them. */
@ApplicationScoped
@Transactional
public class CallCosts {
    private TermsStore store;
    private Halls halls;

    protected CallCosts() {}

    @Inject
    CallCosts(TermsStore store, Halls halls) {
        this.store = store;
        this.halls = halls;
    }

    /** By day, line, country and donor, in no order; empty for a month without calls. */
    @May(Operation.READ_CALL_TERMS)
    public List<CostRow> of(@About UUID hall, YearMonth month) {
        ZoneId zone = halls.require(hall).zone();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Duration ahead = Duration.ofSeconds(zone.getRules().getOffset(from).getTotalSeconds());
        return store.costs(hall, from, until, ahead);
    }
}
