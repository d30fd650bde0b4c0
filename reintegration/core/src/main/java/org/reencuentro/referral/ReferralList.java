package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.store.ReferralStore;

/** The referrals of the halls of whoever acts as one long list that names nobody, read piece by piece, the oldest first. */
@ApplicationScoped
@Transactional
public class ReferralList {
    private ReferralStore store;
    private Halls halls;
    private Directory directory;

    protected ReferralList() {}

    @Inject
    ReferralList(ReferralStore store, Halls halls, Directory directory) {
        this.store = store;
        this.halls = halls;
        this.directory = directory;
    }

    /** How many there are that were sent by then. */
    @May(Operation.ONLY_WITHIN)
    public long count(Instant until) {
        return store.count(halls.reach(), until);
    }

    /** Those after a referral, or from the first. */
    @May(Operation.ONLY_WITHIN)
    public List<ReferralRow> after(Optional<UUID> referral, Instant until, int most) {
        Map<UUID, String> organisations = new HashMap<>();
        return store.after(halls.reach(), referral, until, most).stream()
                .map(each -> new ReferralRow(
                        each.id(),
                        each.code(),
                        each.kind(),
                        each.department(),
                        each.priority(),
                        organisations.computeIfAbsent(
                                each.organisation(),
                                id -> directory.organisation(id).name()),
                        each.state(),
                        each.sentAt(),
                        each.answerBy()))
                .toList();
    }
}
