package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/**
 * Asking partners for help and hearing their answer. A referral goes out under a consent; its partner sees the least
 * that a decision needs; whatever ends without help opens the request again.
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
    private Event<ReferralCompleted> completed;

    protected Referrals() {}

    @Inject
    public Referrals(
            Clock clock,
            ReferralStore store,
            People people,
            Directory directory,
            Consents consents,
            Halls halls,
            Event<ReferralCompleted> completed) {
        this.clock = clock;
        this.store = store;
        this.people = people;
        this.directory = directory;
        this.consents = consents;
        this.halls = halls;
        this.completed = completed;
    }

    /**
     * The person said no to a partner: that is recorded, nothing is sent, and the request stays open.
     *
     * @throws Problem {@link ConsentProblem#INTERPRETER_MISSING}, or one of {@link ReferralProblem}
     */
    public void recordRefusal(NewReferral asked, UUID account) {
        HelpRequest request =
                store.lockRequest(asked.request()).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        consents.record(
                given(asked, request.personToRefer(), request, directory.service(asked.service()), ConsentAnswer.NO),
                account);
    }

    /**
     * Asks a partner for help with a linked, open request.
     *
     * @return the referral
     * @throws Problem {@link ConsentProblem#CONSENT_REFUSED} when the person said no (nothing is sent; see
     *     {@link #recordRefusal}),
     *     {@link ConsentProblem#INTERPRETER_MISSING}, or one of {@link ReferralProblem}
     */
    public UUID send(NewReferral asked, UUID account) {
        HelpRequest request =
                store.lockRequest(asked.request()).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        UUID person = request.personToRefer();
        ServiceView service = directory.service(asked.service());
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
                asked.note().strip());
        referral.send(account, clock.instant());
        request.follow(referral.state());
        store.add(referral);
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
    public void withdraw(UUID id, UUID account) {
        Referral referral = store.lockReferral(id).orElseThrow(Referrals::unknown);
        move(referral, found -> found.withdraw(account, clock.instant()));
    }

    /** The partner will help. */
    public void accept(UUID organisation, UUID id, UUID account) {
        move(ofOrganisation(organisation, id), found -> found.accept(account, clock.instant()));
    }

    /** The partner cannot help, and says why. */
    public void decline(UUID organisation, UUID id, DeclineReason reason, UUID account) {
        move(ofOrganisation(organisation, id), found -> found.decline(reason, account, clock.instant()));
    }

    /** The partner has helped. */
    public void complete(UUID organisation, UUID id, UUID account) {
        Referral referral = ofOrganisation(organisation, id);
        move(referral, found -> found.complete(account, clock.instant()));
        completed.fire(new ReferralCompleted(id, referral.person(), referral.hall()));
    }

    /** The person did not come to the partner. */
    public void notAttended(UUID organisation, UUID id, UUID account) {
        move(ofOrganisation(organisation, id), found -> found.notAttended(account, clock.instant()));
    }

    /** Ends referrals that nobody answered in time; their requests are open again. Returns how many. */
    public int expireOverdue() {
        Instant now = clock.instant();
        int expired = 0;
        for (UUID id : store.overdue(now, 500)) {
            Referral referral = store.lockReferral(id).orElseThrow();
            // An answer may have come between the list and the lock; it wins.
            if (referral.state().unanswered()) {
                move(referral, found -> found.expire(now));
                expired++;
            }
        }
        return expired;
    }

    private void move(Referral referral, Consumer<Referral> step) {
        step.accept(referral);
        store.lockRequest(referral.request()).orElseThrow().follow(referral.state());
    }

    /** The referral, locked, if it is that organisation's; otherwise it does not exist for it. */
    private Referral ofOrganisation(UUID organisation, UUID id) {
        return store.lockReferral(id)
                .filter(referral -> referral.organisation().equals(organisation))
                .orElseThrow(Referrals::unknown);
    }

    private static Problem unknown() {
        return new Problem(ReferralProblem.REFERRAL_UNKNOWN);
    }

    /**
     * A referral as its senders see it.
     *
     * @throws Problem {@link ReferralProblem#REFERRAL_UNKNOWN}
     */
    public ReferralView require(UUID id) {
        return views(List.of(store.referral(id).orElseThrow(Referrals::unknown)))
                .get(0);
    }

    /** Referrals without an answer, the nearest deadline first; at most 200. */
    public List<ReferralView> unanswered() {
        return views(store.unanswered(200));
    }

    /** How many referrals have no answer. */
    public long countUnanswered() {
        return store.countUnanswered();
    }

    /** All referrals, the newest first; at most that many. */
    public List<ReferralView> newest(int most) {
        return views(store.newest(most));
    }

    /** The referrals of a person, the newest first. */
    public List<ReferralView> ofPerson(UUID person) {
        return views(store.ofPerson(person));
    }

    /** What waits for an organisation and what it has promised, by deadline; at most 200. */
    public List<PartnerReferral> inbox(UUID organisation) {
        return store.inbox(organisation, 200).stream().map(this::forPartner).toList();
    }

    /**
     * One referral as its partner sees it.
     *
     * @throws Problem {@link ReferralProblem#REFERRAL_UNKNOWN}, also when it is another organisation's
     */
    public PartnerReferral forPartner(UUID organisation, UUID id) {
        return store.referral(id)
                .filter(referral -> referral.organisation().equals(organisation))
                .map(this::forPartner)
                .orElseThrow(Referrals::unknown);
    }

    /**
     * What a partner would see of a linked request before accepting.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN} or {@link ReferralProblem#REQUEST_NOT_LINKED}
     */
    public PartnerReferral.About preview(UUID id) {
        HelpRequest request = store.request(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        if (request.person() == null) {
            throw new Problem(ReferralProblem.REQUEST_NOT_LINKED);
        }
        return about(people.require(request.person()), halls.require(request.hall()), request.department(), "");
    }

    private List<ReferralView> views(List<Referral> referrals) {
        Map<UUID, PersonView> known =
                people.views(referrals.stream().map(Referral::person).collect(Collectors.toSet()));
        return referrals.stream()
                .map(each -> view(each, known.get(each.person())))
                .toList();
    }

    private ReferralView view(Referral referral, PersonView person) {
        return new ReferralView(
                referral.id(),
                referral.code(),
                referral.request(),
                person,
                directory.service(referral.service()),
                referral.kind(),
                referral.department(),
                referral.priority(),
                referral.note(),
                referral.state(),
                referral.sentAt(),
                referral.answerBy(),
                referral.history());
    }

    private PartnerReferral forPartner(Referral referral) {
        HallView hall = halls.require(referral.hall());
        boolean open = !referral.state().end() && consents.inForce(referral.consent());
        PersonView person = people.require(referral.person());
        boolean named = open && referral.state().promised() && consents.withName(referral.consent());
        return new PartnerReferral(
                referral.id(),
                referral.code(),
                referral.kind(),
                directory.service(referral.service()),
                open ? Optional.of(about(person, hall, referral.department(), referral.note())) : Optional.empty(),
                named ? Optional.of(person.name().full()) : Optional.empty(),
                referral.priority(),
                referral.state(),
                referral.sentAt(),
                referral.answerBy(),
                hall.name(),
                referral.history());
    }

    private PartnerReferral.About about(PersonView person, HallView hall, Optional<String> department, String note) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), hall.zone());
        return new PartnerReferral.About(
                person.birth().map(birth -> ageBand(birth.youngestAge(today))),
                BirthDate.minor(person.birth(), today),
                person.language(),
                department,
                note);
    }

    /** Age in bands wide enough to say little: 0–11, 12–17, 18–24, 25–59, 60+. */
    static String ageBand(int age) {
        if (age < 12) {
            return "0–11";
        }
        if (age < 18) {
            return "12–17";
        }
        if (age < 25) {
            return "18–24";
        }
        return age < 60 ? "25–59" : "60+";
    }
}
