package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.model.BlockedNumber;
import org.reencuentro.call.store.TermsStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Numbers to which nobody is put through, from any hall: with what happened, a second person who looks, and an end. */
@ApplicationScoped
@Transactional
public class Blocks {
    /** How long a number is blocked at most; then it is said anew or not. */
    public static final int MOST_DAYS = 180;

    private static final int MOST = 200;
    private static final int LONGEST_EVIDENCE = 500;

    private Clock clock;
    private TermsStore store;
    private Sealing sealing;

    protected Blocks() {}

    @Inject
    Blocks(Clock clock, TermsStore store, Sealing sealing) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
    }

    @Produces
    static SealedColumn sealed() {
        return BlockedNumber.EVIDENCE;
    }

    /** The newest first, at most two hundred, also those that are over. */
    @May(Operation.LIST_BLOCKED_NUMBERS)
    public List<BlockView> list() {
        Instant now = clock.instant();
        return store.blocked(MOST).stream().map(each -> each.view(sealing, now)).toList();
    }

    /**
     * Blocks a number from now on.
     *
     * @param digits as they would be dialled
     * @param country {@code US} or {@code MX} for ten digits; otherwise ignored
     * @param evidence what happened, for whoever reviews it; at most 500 characters
     * @param days for how long
     * @return its identifier
     * @throws Problem of {@link CallProblem} when no number can be made of the digits; {@link TermsProblem#BLOCK_EXISTS},
     *     {@link TermsProblem#BLOCK_HELPLINE_REFUSED}, {@link TermsProblem#BLOCK_EVIDENCE_MISSING},
     *     {@link TermsProblem#BLOCK_TIME_REFUSED}
     */
    @May(Operation.BLOCK_NUMBER)
    public UUID block(String digits, Optional<String> country, BlockReason reason, String evidence, int days) {
        Destination destination = Destination.read(digits, country);
        if (destination.helpline()) {
            throw new Problem(TermsProblem.BLOCK_HELPLINE_REFUSED);
        }
        String happened = evidence.strip();
        if (happened.isEmpty() || happened.length() > LONGEST_EVIDENCE) {
            throw new Problem(TermsProblem.BLOCK_EVIDENCE_MISSING);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Problem(TermsProblem.BLOCK_TIME_REFUSED, Map.of("most", MOST_DAYS));
        }
        Instant now = clock.instant();
        Optional<BlockedNumber> before = store.blocked(BlockedNumber.pseudonym(destination, sealing));
        if (before.filter(each -> !each.giveWay(now)).isPresent()) {
            throw new Problem(TermsProblem.BLOCK_EXISTS);
        }
        before.ifPresent(over -> store.write());
        UUID id = Ids.next(clock);
        store.add(BlockedNumber.block(
                id,
                destination,
                reason,
                happened,
                new BlockedNumber.Word(Callers.current().account(), now, Duration.ofDays(days)),
                sealing));
        return id;
    }

    /**
     * A second person agrees that it is blocked.
     *
     * @throws Problem {@link TermsProblem#BLOCK_UNKNOWN}, {@link TermsProblem#BLOCK_REVIEW_OWN},
     *     {@link TermsProblem#BLOCK_OVER}
     */
    @May(Operation.BLOCK_NUMBER)
    public void review(UUID id) {
        require(id).review(Callers.current().account(), clock.instant());
    }

    /**
     * The number may be called again.
     *
     * @throws Problem {@link TermsProblem#BLOCK_UNKNOWN}, {@link TermsProblem#BLOCK_OVER}
     */
    @May(Operation.BLOCK_NUMBER)
    public void lift(UUID id) {
        require(id).lift(Callers.current().account(), clock.instant());
    }

    private BlockedNumber require(UUID id) {
        return store.lockBlocked(id).orElseThrow(() -> new Problem(TermsProblem.BLOCK_UNKNOWN));
    }
}
