package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Calls whose record has no end yet: none of them stays so, whatever dies. */
@ApplicationScoped
@Transactional
public class OpenCalls {
    private static final Duration GRACE = Duration.ofSeconds(60);

    private Clock clock;
    private CallStore store;

    protected OpenCalls() {}

    @Inject
    public OpenCalls(Clock clock, CallStore store) {
        this.clock = clock;
        this.store = store;
    }

    /**
     * Identifiers of the calls that the exchange must have now: begun at least that long ago and not ended, the oldest
     * first; at most 1000.
     */
    @May(Operation.RECORD_CALL)
    public List<String> openFor(Duration atLeast) {
        Instant before = clock.instant().minus(atLeast);
        return store.open().stream()
                .filter(call ->
                        call.state() != CallState.REQUESTED && call.offeredAt().isBefore(before))
                .map(FreeCall::asteriskId)
                .toList();
    }

    /**
     * The exchange does not have the call any more, and its journal has no end of it: it ends now, until the journal
     * tells better.
     *
     * @return whether it was still open
     */
    @May(Operation.RECORD_CALL)
    public boolean closeLost(String asteriskId) {
        return store.lockByAsteriskId(asteriskId)
                .filter(call -> call.state() != CallState.ENDED)
                .map(call -> call.learn(CallFact.ended(
                        asteriskId,
                        clock.instant(),
                        new CallFact.End(Optional.ofNullable(call.answeredAt()), "", 0, CallFact.Source.BOUND))))
                .orElse(false);
    }

    /** Closes calls of which nothing was heard for longer than they can have lasted; returns how many. */
    @May(Operation.RECORD_CALL)
    public int closeOverdue() {
        Instant now = clock.instant();
        int closed = 0;
        for (FreeCall call : store.open()) {
            if (call.latestEnd().plus(GRACE).isBefore(now)) {
                call.learn(CallFact.ended(
                        call.asteriskId(),
                        call.latestEnd(),
                        new CallFact.End(Optional.ofNullable(call.answeredAt()), "", 0, CallFact.Source.BOUND)));
                closed++;
            }
        }
        return closed;
    }
}
