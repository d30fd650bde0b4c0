package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.Ground;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/**
 * Asking partners for help and hearing their answer. A referral goes out under a consent or a recorded basis; its partner sees the least
 * that a decision needs ({@link Disclosure}); whatever ends without help opens the request again.
 */
@ApplicationScoped
@Transactional
public class Referrals {
    private Clock clock;
    private ReferralStore store;
    private Sending sending;
    private Disclosure disclosure;
    private Event<ReferralCompleted> completed;
    private Event<ReferralMoved> moved;
    private Merged merged;
    private ReferralViews views;

    protected Referrals() {}

    @Inject
    Referrals(
            Clock clock,
            ReferralStore store,
            Sending sending,
            Disclosure disclosure,
            Event<ReferralCompleted> completed,
            Event<ReferralMoved> moved,
            Merged merged,
            ReferralViews views) {
        this.clock = clock;
        this.store = store;
        this.sending = sending;
        this.disclosure = disclosure;
        this.completed = completed;
        this.moved = moved;
        this.merged = merged;
        this.views = views;
    }

    /**
     * The person said no to a partner: that is recorded, nothing is sent, and the request stays open.
     *
     * @throws Problem {@link ConsentProblem#INTERPRETER_MISSING}, or one of {@link ReferralProblem}
     */
    @May(Operation.SEND_REFERRAL)
    public void recordRefusal(@About UUID id, NewReferral asked) {
        HelpRequest request = lockedRequest(id);
        sending.refused(request.personToRefer(), request.kind(), asked);
    }

    /**
     * Asks a partner for help with a linked, open request. Whoever asks looks after the case from then on, if the person
     * had none.
     *
     * @return the referral
     * @throws Problem {@link ConsentProblem#SHARING_NOT_AGREED} when no sharing rule with the partner is in force,
     *     {@link ConsentProblem#CONSENT_REFUSED} when the person said no (nothing is sent; see {@link #recordRefusal}),
     *     {@link ConsentProblem#CONSENT_MISSING} when they were not asked and nothing of before holds,
     *     {@link ConsentProblem#INTERPRETER_MISSING}, or one of {@link ReferralProblem}
     */
    @May(Operation.SEND_REFERRAL)
    public UUID send(@About UUID id, NewReferral asked) {
        return send(id, asked, Optional.empty());
    }

    /** The same for the first of some people who are referred together: those who follow belong to the group. */
    @May(Operation.SEND_REFERRAL)
    UUID send(@About UUID id, NewReferral asked, Optional<UUID> group) {
        HelpRequest request = lockedRequest(id);
        Ground ground = sending.ground(request.personToRefer(), request.kind(), asked);
        return sending.send(request, asked, ground, group);
    }

    private HelpRequest lockedRequest(UUID id) {
        return store.lockRequest(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
    }

    /** Takes a referral back. */
    @May(Operation.WITHDRAW_REFERRAL)
    public void withdraw(@About UUID id) {
        move(locked(id), found -> found.withdraw(Callers.current().account(), clock.instant()));
    }

    /** The partner has seen it and will answer. */
    @May(Operation.ANSWER_REFERRAL)
    public void acknowledge(@About UUID id) {
        move(locked(id), found -> found.acknowledge(actor(), clock.instant()));
    }

    /** The partner will help. */
    @May(Operation.ANSWER_REFERRAL)
    public void accept(@About UUID id) {
        move(locked(id), found -> found.accept(actor(), clock.instant()));
    }

    /** The partner has begun to help. */
    @May(Operation.FINISH_REFERRAL)
    public void begin(@About UUID id) {
        move(locked(id), found -> found.begin(actor(), clock.instant()));
    }

    /** The partner has helped. */
    @May(Operation.FINISH_REFERRAL)
    public void complete(@About UUID id) {
        Referral referral = locked(id);
        move(referral, found -> found.complete(actor(), clock.instant()));
        completed.fire(new ReferralCompleted(id, referral.person(), referral.hall()));
    }

    /** The person did not come to the partner. */
    @May(Operation.FINISH_REFERRAL)
    public void notAttended(@About UUID id) {
        move(locked(id), found -> found.notAttended(actor(), clock.instant()));
    }

    private void move(Referral referral, Consumer<Referral> step) {
        step.accept(referral);
        store.lockRequest(referral.request()).orElseThrow().follow(referral.state());
        moved.fire(referral.moved());
    }

    private Referral locked(UUID id) {
        return store.lockReferral(id).orElseThrow(Referrals::unknown);
    }

    /** Who answers for a partner: a member's account, or the token of its program. */
    private static UUID actor() {
        return Callers.current().id().orElseThrow();
    }

    private static Problem unknown() {
        return new Problem(ReferralProblem.REFERRAL_UNKNOWN);
    }

    /**
     * A referral as its senders see it.
     *
     * @throws Problem {@link ReferralProblem#REFERRAL_UNKNOWN}
     */
    @May(Operation.READ_REFERRAL)
    public ReferralView require(@About UUID id) {
        return views.of(List.of(store.referral(id).orElseThrow(Referrals::unknown)))
                .get(0);
    }

    /** The referrals of a person, the newest first. */
    @May(Operation.READ_CASE)
    public List<ReferralView> ofPerson(@About UUID person) {
        return views.of(store.ofPeople(merged.allowed(Operation.READ_CASE, person)));
    }

    /**
     * One referral as its partner sees it.
     *
     * @throws Problem {@link ReferralProblem#REFERRAL_UNKNOWN}, also when it is another organisation's
     */
    @May(Operation.READ_REFERRED)
    public PartnerReferral forPartner(@About UUID id) {
        return store.referral(id).map(disclosure::of).orElseThrow(Referrals::unknown);
    }
}
