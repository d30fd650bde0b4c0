package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Unguarded;

/** One answer of a partner for all who were referred to it together and still wait for it: for each of them, or none. */
@ApplicationScoped
@Transactional
@Unguarded("For each referral it does what is decided, and written down, for itself")
public class AnswersTogether {

    private Together together;
    private Referrals referrals;
    private Correspondence correspondence;

    protected AnswersTogether() {}

    @Inject
    AnswersTogether(Together together, Referrals referrals, Correspondence correspondence) {
        this.together = together;
        this.referrals = referrals;
        this.correspondence = correspondence;
    }

    /**
     * The partner will help all of them.
     *
     * @param id of one of them, who still waits
     * @throws Problem those of {@link Referrals#accept}
     */
    public void accept(UUID id) {
        waiting(id).forEach(referrals::accept);
    }

    /**
     * The partner can help none of them.
     *
     * @param id of one of them, who still waits
     * @throws Problem those of {@link Correspondence#decline}
     */
    public void decline(UUID id, DeclineReason reason) {
        waiting(id).forEach(each -> correspondence.decline(each, reason, Suggestion.NONE));
    }

    /** In the order of their identifiers, in which everybody locks them. */
    private List<UUID> waiting(UUID id) {
        Stream<UUID> others = together.asked(id).stream()
                .filter(each -> each.state().unanswered())
                .map(PartnerReferral::id);
        return Stream.concat(Stream.of(id), others).sorted().toList();
    }
}
