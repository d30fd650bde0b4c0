package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.model.Tally;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.referral.store.TallyStore;

/**
 * Keeps count of what becomes of referrals, in the transaction of each step and without one step waiting for another:
 * what is read of it does not grow with the number of referrals, but with that of days and partners.
 */
@ApplicationScoped
public class Tallies {
    private static final int PIECE = 200;
    private static final int AT_ONCE = 2_000;

    private ReferralStore store;
    private TallyStore tallies;
    private Halls halls;
    private UUID last = new UUID(0, 0);
    private boolean caughtUp;

    protected Tallies() {}

    @Inject
    Tallies(ReferralStore store, TallyStore tallies, Halls halls) {
        this.store = store;
        this.tallies = tallies;
        this.halls = halls;
    }

    void count(@Observes ReferralMoved moved) {
        count(store.referral(moved.referral()).orElseThrow());
    }

    /**
     * Counts some referrals that were sent before anybody counted.
     *
     * @return how many; none once all are counted
     */
    @May(Operation.RUN)
    @Transactional
    public int catchUp() {
        if (caughtUp) {
            return 0;
        }
        List<UUID> before = tallies.uncounted(last, PIECE);
        before.forEach(id -> store.lockReferral(id).ifPresent(this::count));
        caughtUp = before.size() < PIECE;
        last = before.isEmpty() ? last : before.get(before.size() - 1);
        return before.size();
    }

    /**
     * Adds up what was counted since the last time, so that little is read of it.
     *
     * @return how many changes it added
     */
    @May(Operation.RUN)
    @Transactional
    public int addUp() {
        return tallies.addUp(AT_ONCE);
    }

    /** What a referral counts for now in the stead of what it counted for. */
    private void count(Referral referral) {
        List<ReferralStep> steps = referral.history();
        int counted = tallies.tallied(referral.id());
        if (counted == steps.size()) {
            return;
        }
        Set<Tally.Counted> before = Tally.of(steps.subList(0, counted), referral.answerBy());
        Set<Tally.Counted> now = Tally.of(steps, referral.answerBy());
        LocalDate sentOn = LocalDate.ofInstant(
                referral.sentAt(), halls.require(referral.hall()).zone());
        TallyStore.Page page = new TallyStore.Page(referral.hall(), sentOn, referral.organisation());
        Set<Tally.Counted> all = new HashSet<>(before);
        all.addAll(now);
        for (Tally.Counted each : all) {
            int more = (now.contains(each) ? 1 : 0) - (before.contains(each) ? 1 : 0);
            if (more != 0) {
                tallies.count(page, each, more);
            }
        }
        tallies.tallied(referral.id(), steps.size());
    }
}
