package org.reencuentro.referral.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Strand;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Turn;

/** The long lists of requests and referrals, each in the order of its index. */
@ApplicationScoped
public class Strands {
    private static final List<ReferralState> ASKED = List.of(ReferralState.SENT, ReferralState.ACKNOWLEDGED);

    private static final Strand REQUESTS =
            Strand.of("HelpRequest", "hall", "state", List.of(RequestState.OPEN), "madeAt");

    private static final Strand UNANSWERED = inbox(ReferralState.SENT, ReferralState.ACKNOWLEDGED);

    private static final Strand PROMISED = inbox(ReferralState.ACCEPTED, ReferralState.IN_SERVICE);

    private static final Strand INBOX =
            inbox(ReferralState.SENT, ReferralState.ACKNOWLEDGED, ReferralState.ACCEPTED, ReferralState.IN_SERVICE);

    private static final Strand WAITING = Strand.of("Referral", "hall", "state", ASKED, "answerBy");

    private static final Strand OWED = Strand.of("Referral", "hall", "owed.turn", List.of(Turn.HALL), "owed.dueAt");

    private static final Strand ESCALATED =
            Strand.of("Referral", "hall", "owed.escalation", List.of(Escalation.SUPERVISOR), "owed.dueAt");

    private static final Strand ALL = Strand.all("Referral", "hall", "sentAt");

    private Clock clock;

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    protected Strands() {}

    @Inject
    Strands(Clock clock) {
        this.clock = clock;
    }

    private static Strand inbox(ReferralState... states) {
        return Strand.of("Referral", "organisation", "state", List.of(states), "answerBy");
    }

    /** Requests of some halls that nobody has been asked for yet, the one that waits longest first. */
    public Page.Source requests(Collection<UUID> halls) {
        return REQUESTS.of(em, halls);
    }

    /** A list of some halls. */
    public Page.Source referrals(HallList list, Collection<UUID> halls) {
        Strand strand = switch (list) {
            case WAITING -> WAITING;
            case OWED -> OWED;
            case ESCALATED -> ESCALATED;
            case ALL -> ALL;
        };
        return strand.of(em, halls, clock.instant());
    }

    /** What waits for an organisation's answer, the nearest deadline first. */
    public Page.Source unanswered(UUID organisation) {
        return UNANSWERED.of(em, List.of(organisation));
    }

    /** What an organisation has promised, the oldest deadline first. */
    public Page.Source promised(UUID organisation) {
        return PROMISED.of(em, List.of(organisation));
    }

    /** Both, by deadline. */
    public Page.Source inbox(UUID organisation) {
        return INBOX.of(em, List.of(organisation));
    }
}
