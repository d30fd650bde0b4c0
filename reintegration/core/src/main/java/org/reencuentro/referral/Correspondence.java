package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** What a hall and a partner say to each other about a referral between its sending and its end, and what follows. */
@ApplicationScoped
@Transactional
public class Correspondence {
    private static final int MOST = 100;

    private Clock clock;
    private ReferralStore store;
    private DataKeys keys;
    private Directory directory;
    private Disclosure disclosure;
    private Event<ReferralMoved> moved;
    private Confirming confirming;

    protected Correspondence() {}

    @Inject
    public Correspondence(
            Clock clock,
            ReferralStore store,
            DataKeys keys,
            Directory directory,
            Disclosure disclosure,
            Event<ReferralMoved> moved,
            Confirming confirming) {
        this.clock = clock;
        this.store = store;
        this.keys = keys;
        this.directory = directory;
        this.disclosure = disclosure;
        this.moved = moved;
        this.confirming = confirming;
    }

    /**
     * The partner wants to know something before it answers.
     *
     * @throws Problem {@link ReferralProblem#NOTES_NOT_SHARED}, those of {@link Referral#ask}
     */
    @May(Operation.ANSWER_REFERRAL)
    public void ask(@About UUID id, String question) {
        step(id, found -> {
            if (found.state().unanswered() && !disclosure.of(found).notes()) {
                throw new Problem(ReferralProblem.NOTES_NOT_SHARED);
            }
            found.ask(question, keys.require(found.person()), actor(), clock.instant());
        });
    }

    /**
     * The hall answers the partner's question; without who the person is.
     *
     * @throws Problem those of {@link Referral#reply}
     */
    @May(Operation.REPLY_TO_PARTNER)
    public void reply(@About UUID id, String answer) {
        step(id, found -> found.reply(answer, keys.require(found.person()), actor(), clock.instant()));
    }

    /**
     * The partner cannot help, says why, and may suggest who can.
     *
     * @throws Problem {@link org.reencuentro.directory.DirectoryProblem#SERVICE_UNKNOWN} when what it suggests is not
     *     offered, or not known to it; {@link ReferralProblem#SERVICE_OF_OTHER_KIND}; those of {@link Referral#decline}
     *     and {@link Referral#suggest}
     */
    @May(Operation.ANSWER_REFERRAL)
    public void decline(@About UUID id, DeclineReason reason, Suggestion suggestion) {
        Optional<ServiceView> other = suggestion.service().map(directory::offered);
        step(id, found -> {
            if (other.filter(service -> service.kind() != found.kind()).isPresent()) {
                throw new Problem(ReferralProblem.SERVICE_OF_OTHER_KIND);
            }
            found.decline(reason, suggestion.service(), actor(), clock.instant());
            if (!suggestion.words().isBlank()) {
                found.suggest(suggestion.words(), keys.require(found.person()), clock.instant());
            }
        });
    }

    /** The partner has put the person on its waiting list. */
    @May(Operation.ANSWER_REFERRAL)
    public void waitlist(@About UUID id) {
        step(id, found -> found.waitlist(actor(), clock.instant()));
    }

    /**
     * The partner expects the person on a day, at an hour; said again, the last one counts.
     *
     * @return the state it is in, which stays
     * @throws Problem those of {@link Referral#appoint}
     */
    @May(Operation.FINISH_REFERRAL)
    public ReferralState appoint(@About UUID id, Instant when) {
        return step(id, found -> found.appoint(when, actor(), clock.instant()));
    }

    /** Withdrawn referrals of which the organisation of whoever asks has not said yet that it knows; at most 100. */
    @May(Operation.READ_INBOX)
    public List<PartnerReferral> unseenWithdrawals() {
        return disclosure.listed(store.unseenWithdrawals(Callers.current().partner(), MOST), Set.of());
    }

    /** The partner knows that a referral was withdrawn; again changes nothing. */
    @May(Operation.SEE_WITHDRAWAL)
    public void seeWithdrawal(@About UUID id) {
        step(id, found -> found.seeWithdrawal(actor(), clock.instant()));
    }

    /**
     * The person was asked whether they received what the partner says it gave. If they did not, their request is open
     * again.
     *
     * @throws Problem those of {@link Referral#confirm}
     */
    @May(Operation.CONFIRM_HELP)
    public void confirm(@About UUID id, Confirmation answer) {
        confirming.confirm(id, answer, Optional.of(actor()));
    }

    private Referral locked(UUID id) {
        return store.lockReferral(id).orElseThrow(() -> new Problem(ReferralProblem.REFERRAL_UNKNOWN));
    }

    private ReferralState step(UUID id, Consumer<Referral> step) {
        Referral referral = locked(id);
        ReferralState before = referral.state();
        step.accept(referral);
        if (referral.state() != before) {
            store.lockRequest(referral.request()).orElseThrow().follow(referral.state());
        }
        moved.fire(referral.moved());
        return referral.state();
    }

    private static UUID actor() {
        return Callers.current().id().orElseThrow();
    }
}
