package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/**
 * Asking partners for help and hearing their answer. A referral goes out under a consent; its partner sees the least
 * that a decision needs ({@link Disclosure}); whatever ends without help opens the request again.
 */
@ApplicationScoped
@Transactional
public class Referrals {
    private Clock clock;
    private ReferralStore store;
    private People people;
    private Directory directory;
    private Consents consents;
    private Halls halls;
    private CaseFiles caseFiles;
    private DataKeys keys;
    private Disclosure disclosure;
    private Event<ReferralCompleted> completed;
    private Event<ReferralMoved> moved;
    private Policy policy;
    private Merged merged;

    protected Referrals() {}

    @Inject
    public Referrals(
            Clock clock,
            ReferralStore store,
            People people,
            Directory directory,
            Consents consents,
            Halls halls,
            CaseFiles caseFiles,
            DataKeys keys,
            Disclosure disclosure,
            Event<ReferralCompleted> completed,
            Event<ReferralMoved> moved,
            Policy policy,
            Merged merged) {
        this.clock = clock;
        this.store = store;
        this.people = people;
        this.directory = directory;
        this.consents = consents;
        this.halls = halls;
        this.caseFiles = caseFiles;
        this.keys = keys;
        this.disclosure = disclosure;
        this.completed = completed;
        this.moved = moved;
        this.policy = policy;
        this.merged = merged;
    }

    /**
     * The person said no to a partner: that is recorded, nothing is sent, and the request stays open.
     *
     * @throws Problem {@link ConsentProblem#INTERPRETER_MISSING}, or one of {@link ReferralProblem}
     */
    @May(Operation.SEND_REFERRAL)
    public void recordRefusal(@About UUID id, NewReferral asked) {
        HelpRequest request = store.lockRequest(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        consents.record(
                given(asked, request.personToRefer(), request, directory.offered(asked.service()), ConsentAnswer.NO),
                Callers.current().account());
    }

    /**
     * Asks a partner for help with a linked, open request. Whoever asks looks after the case from then on, if the person
     * had none.
     *
     * @return the referral
     * @throws Problem {@link ConsentProblem#SHARING_NOT_AGREED} when no sharing rule with the partner is in force,
     *     {@link ConsentProblem#CONSENT_REFUSED} when the person said no (nothing is sent; see {@link #recordRefusal}),
     *     {@link ConsentProblem#INTERPRETER_MISSING}, or one of {@link ReferralProblem}
     */
    @May(Operation.SEND_REFERRAL)
    public UUID send(@About UUID id, NewReferral asked) {
        HelpRequest request = store.lockRequest(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        UUID account = Callers.current().account();
        UUID person = request.personToRefer();
        ServiceView service = directory.offered(asked.service());
        if (service.kind() != request.kind()) {
            throw new Problem(ReferralProblem.SERVICE_OF_OTHER_KIND);
        }
        if (asked.consent() == ConsentAnswer.NO) {
            throw new Problem(ConsentProblem.CONSENT_REFUSED);
        }
        UUID consent = consents.record(given(asked, person, request, service, asked.consent()), account);
        Referral referral = Referral.draft(
                Ids.next(clock),
                freeCode(),
                request,
                new Referral.Parties(
                        person, service.id(), service.organisation().id(), consent, account),
                asked.priority(),
                asked.note().strip(),
                keys.require(person));
        referral.send(account, clock.instant());
        request.follow(referral.state());
        store.add(referral);
        caseFiles.open(person, request.hall());
        moved.fire(referral.moved());
        return referral.id();
    }

    private static GivenConsent given(
            NewReferral asked, UUID person, HelpRequest request, ServiceView service, ConsentAnswer answer) {
        return new GivenConsent(
                person,
                service.organisation().id(),
                request.kind(),
                answer,
                asked.consentLanguage(),
                asked.interpreter());
    }

    private String freeCode() {
        String code = Codes.next("R");
        while (store.hasCode(code)) {
            code = Codes.next("R");
        }
        return code;
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
        return views(List.of(store.referral(id).orElseThrow(Referrals::unknown)))
                .get(0);
    }

    /** Referrals of the halls of whoever asks without an answer, the nearest deadline first; at most 200. */
    @May(Operation.LIST_REFERRALS)
    public List<ReferralView> unanswered() {
        return views(visible(store.unanswered(halls.reach(), 200)));
    }

    /** How many of those there are. */
    @May(Operation.COUNT)
    public long countUnanswered() {
        return visible(store.unanswered(halls.reach(), 200)).size();
    }

    /** Referrals of which the halls of whoever asks owe the next word, the soonest due first; at most 200. */
    @May(Operation.LIST_REFERRALS)
    public List<ReferralView> owed() {
        return views(visible(store.owedByHall(halls.reach(), 200)));
    }

    /** Referrals of which supervisors were told that nobody does what is due, the latest first; at most 200. */
    @May(Operation.LIST_REFERRALS)
    public List<ReferralView> escalated() {
        return views(visible(store.escalated(halls.reach(), 200)));
    }

    /** The referrals of the halls of whoever asks, the newest first; at most that many. */
    @May(Operation.LIST_REFERRALS)
    public List<ReferralView> newest(int most) {
        return views(visible(store.newest(halls.reach(), most)));
    }

    /** The referrals of a person, the newest first. */
    @May(Operation.READ_CASE)
    public List<ReferralView> ofPerson(@About UUID person) {
        return views(store.ofPeople(merged.allowed(Operation.READ_CASE, person)));
    }

    /** What waits for the organisation of whoever asks and what it has promised, by deadline; at most 200. */
    @May(Operation.READ_INBOX)
    public List<PartnerReferral> inbox() {
        return store.inbox(Callers.current().partner(), 200).stream()
                .map(disclosure::of)
                .toList();
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

    private List<Referral> visible(List<Referral> referrals) {
        return policy.visible(Operation.READ_REFERRAL, referrals, Referral::id);
    }

    private List<ReferralView> views(List<Referral> referrals) {
        Set<UUID> persons = referrals.stream().map(Referral::person).collect(Collectors.toSet());
        Map<UUID, PersonView> known = people.views(persons);
        Map<UUID, DataKey> open = keys.find(persons);
        return referrals.stream()
                .map(each -> view(each, known.get(each.person()), Optional.ofNullable(open.get(each.person()))))
                .toList();
    }

    private ReferralView view(Referral referral, PersonView person, Optional<DataKey> key) {
        return new ReferralView(
                referral.id(),
                referral.code(),
                referral.request(),
                person,
                directory.service(referral.service()),
                referral.kind(),
                referral.department(),
                referral.priority(),
                referral.note(key),
                referral.state(),
                referral.sentAt(),
                referral.answerBy(),
                referral.progress(key),
                referral.history());
    }
}
