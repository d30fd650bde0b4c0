package org.reencuentro.business;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reencuentro.business.model.BusinessMoved;
import org.reencuentro.business.model.BusinessVote;
import org.reencuentro.business.model.OwnBusiness;
import org.reencuentro.business.store.BusinessStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Who decides about the plan of a business: two different people, none of whom had a hand in it or anything to gain. */
@ApplicationScoped
@Transactional
public class Committee {
    private Clock clock;
    private BusinessStore store;
    private Owned owned;

    protected Committee() {}

    @Inject
    Committee(Clock clock, BusinessStore store, Owned owned) {
        this.clock = clock;
        this.store = store;
        this.owned = owned;
    }

    /**
     * Somebody votes.
     *
     * @param conflict whether they have something to gain or to lose: then they decide nothing, and that is written down
     * @throws Problem {@link BusinessProblem#BUSINESS_UNKNOWN}, {@link BusinessProblem#BUSINESS_STATE_REFUSED},
     *     {@link BusinessProblem#BUSINESS_OWN_PLAN}, {@link BusinessProblem#BUSINESS_VOTED}
     */
    @May(Operation.DECIDE_BUSINESS)
    public void vote(@About UUID person, UUID id, Vote vote, boolean conflict) {
        OwnBusiness business = owned.lock(Operation.DECIDE_BUSINESS, person, id);
        business.in(BusinessState.REVIEW);
        UUID who = Callers.current().account();
        if (store.steps(List.of(id)).stream()
                .anyMatch(each -> each.author() && each.by().equals(who))) {
            throw new Problem(BusinessProblem.BUSINESS_OWN_PLAN);
        }
        Instant now = clock.instant();
        store.add(BusinessVote.of(Ids.next(clock), business, conflict ? Vote.ABSTAINS : vote, who, now));
        business.voted(
                store.votes(List.of(id)).stream()
                        .filter(each -> each.round() == business.round())
                        .map(BusinessVote::vote)
                        .toList(),
                now);
        if (business.state() != BusinessState.REVIEW) {
            store.add(BusinessMoved.of(Ids.next(clock), business, false, who, now));
        }
    }
}
