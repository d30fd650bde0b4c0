package org.reencuentro.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.LegalHold;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Unguarded;
import org.reencuentro.retention.model.Hold;
import org.reencuentro.retention.store.RetentionStore;

/** Legal holds: what a court or authority wants kept is kept, from the moment one person asks, and by two people. */
@ApplicationScoped
@Transactional
public class Holds implements LegalHold {
    private Clock clock;
    private RetentionStore store;
    private Policy policy;
    private Merged merged;

    protected Holds() {}

    @Inject
    Holds(Clock clock, RetentionStore store, Policy policy, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.policy = policy;
        this.merged = merged;
    }

    @Override
    @Unguarded("Asked by erasures, which are decided on their own")
    public boolean holds(UUID person) {
        return store.holds(person);
    }

    /**
     * Asks for a hold; it holds from now on.
     *
     * @throws Problem {@link RetentionProblem#HOLD_ASKED_ALREADY}
     */
    @May(Operation.ASK_HOLD)
    public void ask(@About UUID person, HoldReason reason) {
        if (store.holds(person)) {
            throw new Problem(RetentionProblem.HOLD_ASKED_ALREADY);
        }
        store.add(Hold.ask(Ids.next(clock), person, reason, Callers.current().account(), clock.instant()));
    }

    /**
     * Asks that a hold be lifted; it holds until somebody else agrees.
     *
     * @throws Problem {@link RetentionProblem#LEGAL_HOLD_UNKNOWN} or {@link RetentionProblem#HOLD_WRONG_STATE}
     */
    @May(Operation.ASK_HOLD)
    public void askLifting(@About UUID person) {
        require(Operation.ASK_HOLD, person).askLifting(Callers.current().account(), clock.instant());
    }

    /**
     * Decides about what somebody else asked.
     *
     * @throws Problem {@link RetentionProblem#LEGAL_HOLD_UNKNOWN}, {@link RetentionProblem#HOLD_WRONG_STATE} or
     *     {@link RetentionProblem#HOLD_OWN}
     */
    @May(Operation.DECIDE_HOLD)
    public void decide(@About UUID person, boolean agreed) {
        require(Operation.DECIDE_HOLD, person).decide(agreed, Callers.current().account(), clock.instant());
    }

    private Hold require(Operation operation, UUID person) {
        return merged.allowed(operation, person).stream()
                .flatMap(record -> store.lockHold(record).stream())
                .findFirst()
                .orElseThrow(() -> new Problem(RetentionProblem.LEGAL_HOLD_UNKNOWN));
    }

    /** The hold on a person; empty when there is none. */
    @May(Operation.READ_CASE)
    public Optional<HoldView> of(@About UUID person) {
        return merged.allowed(Operation.READ_CASE, person).stream()
                .flatMap(record -> store.hold(record).stream())
                .findFirst()
                .map(Hold::view);
    }

    /** All holds that whoever asks may decide about, the newest first; at most 200. */
    @May(Operation.LIST_RETENTION)
    public List<HoldView> all() {
        return policy.visible(Operation.DECIDE_HOLD, store.holding(), Hold::person).stream()
                .map(Hold::view)
                .toList();
    }
}
