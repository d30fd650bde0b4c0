package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** What was referred to the organisation of whoever acts, read piece by piece. */
@ApplicationScoped
@Transactional
public class PartnerInbox {
    private static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    private ReferralStore store;
    private Disclosure disclosure;

    protected PartnerInbox() {}

    @Inject
    PartnerInbox(ReferralStore store, Disclosure disclosure) {
        this.store = store;
        this.disclosure = disclosure;
    }

    /** Where a referral stands in the list: by its deadline, and those of one moment by their identifiers. */
    public record Place(Instant answerBy, UUID referral) {
        public static Place of(PartnerReferral referral) {
            return new Place(referral.answerBy(), referral.id());
        }
    }

    /** What waits and what was promised, by deadline, after a place or from the first. */
    @May(Operation.READ_INBOX)
    public List<PartnerReferral> after(Optional<Place> place, int most) {
        Place from = place.orElse(FIRST);
        return store.inboxAfter(Callers.current().partner(), from.answerBy(), from.referral(), most).stream()
                .map(disclosure::of)
                .toList();
    }

    /** How referrals to the own organisation are now, those of others left out. */
    @May(Operation.READ_INBOX)
    public Map<UUID, PartnerReferral> now(Collection<UUID> referrals) {
        UUID organisation = Callers.current().partner();
        return store.referrals(referrals).stream()
                .filter(each -> each.organisation().equals(organisation))
                .collect(Collectors.toMap(Referral::id, disclosure::of));
    }
}
