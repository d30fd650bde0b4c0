package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.referral.store.Strands;

/** What was referred to the organisation of whoever acts, read page by page; without the history of each. */
@ApplicationScoped
@Transactional
public class PartnerInbox {
    private ReferralStore store;
    private Strands strands;
    private Disclosure disclosure;

    protected PartnerInbox() {}

    @Inject
    PartnerInbox(ReferralStore store, Strands strands, Disclosure disclosure) {
        this.store = store;
        this.strands = strands;
        this.disclosure = disclosure;
    }

    /** A page of what waits for an answer, the nearest deadline first. */
    @May(Operation.READ_INBOX)
    public Page<PartnerReferral> unanswered(Seek seek, int size) {
        return page(strands.unanswered(Callers.current().partner()), seek, size);
    }

    /** A page of what was promised, by the deadline it had. */
    @May(Operation.READ_INBOX)
    public Page<PartnerReferral> promised(Seek seek, int size) {
        return page(strands.promised(Callers.current().partner()), seek, size);
    }

    /** A page of both, by deadline. */
    @May(Operation.READ_INBOX)
    public Page<PartnerReferral> page(Seek seek, int size) {
        return page(strands.inbox(Callers.current().partner()), seek, size);
    }

    private Page<PartnerReferral> page(Page.Source source, Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, source, places -> places);
        Map<UUID, PartnerReferral> found =
                now(page.rows().stream().map(Place::id).toList());
        return page.with(place -> Optional.ofNullable(found.get(place.id())));
    }

    /** How referrals to the own organisation are now, those of others left out; without history. */
    @May(Operation.READ_INBOX)
    public Map<UUID, PartnerReferral> now(Collection<UUID> referrals) {
        UUID organisation = Callers.current().partner();
        List<Referral> own = store.referrals(referrals).stream()
                .filter(each -> each.organisation().equals(organisation))
                .toList();
        return disclosure.listed(own, store.spokenOf(referrals)).stream()
                .collect(Collectors.toMap(PartnerReferral::id, Function.identity()));
    }

    /** How many wait for an answer; more than {@link HallReferrals#MOST_COUNTED} when there are more. */
    @May(Operation.READ_INBOX)
    public long countUnanswered() {
        return count(strands.unanswered(Callers.current().partner()));
    }

    /** How many were promised, as far as {@link #countUnanswered}. */
    @May(Operation.READ_INBOX)
    public long countPromised() {
        return count(strands.promised(Callers.current().partner()));
    }

    private static long count(Page.Source source) {
        return source.next(Seek.first(), HallReferrals.MOST_COUNTED + 1).size();
    }
}
