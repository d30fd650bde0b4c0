package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DueList;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.referral.store.Strands;

/** The referrals of the halls of whoever acts, list by list and page by page. */
@ApplicationScoped
@Transactional
public class HallReferrals {
    /** Nobody reads a greater number in a menu: beyond it is said that there are more. */
    public static final int MOST_COUNTED = DueList.MOST_COUNTED;

    private ReferralStore store;
    private Strands strands;
    private Halls halls;
    private Policy policy;
    private ReferralViews views;

    protected HallReferrals() {}

    @Inject
    HallReferrals(ReferralStore store, Strands strands, Halls halls, Policy policy, ReferralViews views) {
        this.store = store;
        this.strands = strands;
        this.halls = halls;
        this.policy = policy;
        this.views = views;
    }

    /** A page of a list, without those that whoever asks may not see; without history, questions and answers. */
    @May(Operation.LIST_REFERRALS)
    public Page<ReferralView> page(HallList list, Seek seek, int size) {
        return page(strands.referrals(list, halls.reach()), seek, size);
    }

    /** The same of another list of theirs. */
    @May(Operation.ONLY_WITHIN)
    Page<ReferralView> page(Page.Source source, Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, source, this::visible);
        Map<UUID, Referral> found = store
                .referrals(page.rows().stream().map(Place::id).toList())
                .stream()
                .collect(Collectors.toMap(Referral::id, Function.identity()));
        List<Referral> rows =
                page.rows().stream().map(place -> found.get(place.id())).toList();
        Map<UUID, ReferralView> shown =
                views.listed(rows).stream().collect(Collectors.toMap(ReferralView::id, Function.identity()));
        return page.with(place -> Optional.ofNullable(shown.get(place.id())));
    }

    /** How many referrals of a list there are; more than {@link #MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long count(HallList list) {
        List<Place> some = strands.referrals(list, halls.reach()).next(Seek.first(), MOST_COUNTED + 1);
        return some.size() > MOST_COUNTED ? some.size() : visible(some).size();
    }

    private List<Place> visible(List<Place> places) {
        return policy.visible(Operation.READ_REFERRAL, places, Place::id);
    }
}
