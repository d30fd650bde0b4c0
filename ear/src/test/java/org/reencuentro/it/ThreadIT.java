package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.programme.FollowUpResult;
import org.reencuentro.programme.FollowUpView;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.programme.ProgrammeProblem;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.HallReferrals;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.referral.Suggestion;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;

/** From a need at the kiosk to the follow-up that falls due: act and look in transactions of their own. */
@ExtendWith(ArquillianExtension.class)
class ThreadIT {
    @Inject
    Given given;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    Correspondence correspondence;

    @Inject
    PartnerInbox inbox;

    @Inject
    HallReferrals lists;

    @Inject
    FollowUps followUps;

    private Subject kiosk;
    private Subject caseworker;

    @BeforeEach
    void somebodyWorksHere() {
        kiosk = given.kiosk();
        caseworker = given.staff(Role.CASEWORKER);
    }

    private TicketView ticket() {
        return Callers.as(
                kiosk,
                () -> requests.make(
                        given.hall().id(),
                        ServiceKind.TRANSPORT,
                        Optional.of("13"),
                        Language.ES,
                        ChosenPin.of("1357")));
    }

    private UUID requestOf(TicketView ticket) {
        return Callers.as(kiosk, () -> requests.ofTicket(ticket).get(0).id());
    }

    private static NewReferral to(UUID service, ConsentAnswer consent) {
        return new NewReferral(service, Priority.EMERGENCY, "Silla de ruedas", consent, Language.ES, Optional.empty());
    }

    private record Sent(TicketView ticket, UUID person, UUID organisation, UUID referral, Subject member) {}

    private void link(UUID request, UUID person) {
        Callers.as(caseworker, () -> requests.link(request, person));
    }

    private UUID send(UUID request, NewReferral asked) {
        return Callers.as(caseworker, () -> referrals.send(request, asked));
    }

    private Sent sent(ConsentAnswer consent) {
        TicketView ticket = ticket();
        UUID request = requestOf(ticket);
        UUID person = given.person("Hilaria");
        link(request, person);
        UUID organisation = given.organisation();
        UUID service = given.service(organisation, ServiceKind.TRANSPORT);
        return new Sent(ticket, person, organisation, send(request, to(service, consent)), given.member(organisation));
    }

    private void accept(Sent sent) {
        Callers.as(sent.member(), () -> referrals.accept(sent.referral()));
    }

    private void complete(Sent sent) {
        Callers.as(sent.member(), () -> referrals.complete(sent.referral()));
    }

    private PartnerReferral asPartnerSees(Sent sent) {
        return Callers.as(sent.member(), () -> referrals.forPartner(sent.referral()));
    }

    private List<PartnerReferral> inbox(Subject member) {
        return Callers.as(member, () -> inbox.page(Seek.first(), 100).rows());
    }

    private RequestState stateOf(TicketView ticket) {
        return Callers.as(kiosk, () -> requests.ofTicket(ticket).get(0).state());
    }

    private ProblemCode problem(Runnable attempt) {
        return Callers.as(
                caseworker, () -> assertThrows(Problem.class, attempt::run).code());
    }

    private List<FollowUpView> due(LocalDate day) {
        return Callers.as(caseworker, () -> followUps.dueUntil(day, given.hall().zone()));
    }

    @Test
    void aNeedBecomesAReferralThatAPartnerAnswersAndAFollowUpFallsDue() {
        Sent sent = sent(ConsentAnswer.YES);
        assertEquals(RequestState.REFERRED, stateOf(sent.ticket()));

        accept(sent);
        assertEquals(RequestState.ACCEPTED, stateOf(sent.ticket()));

        complete(sent);
        assertEquals(RequestState.DONE, stateOf(sent.ticket()));

        List<FollowUpView> planned = Callers.as(
                caseworker, () -> followUps.ofPerson(sent.person(), given.hall().zone()));
        assertEquals(
                List.of(0, 1, 3, 6), planned.stream().map(FollowUpView::month).toList());
        assertEquals(0, planned.get(0).dueIn());
        LocalDate today = planned.get(0).dueOn();
        assertTrue(due(today).stream().anyMatch(due -> due.person().id().equals(sent.person())));

        Callers.as(caseworker, () -> followUps.finish(planned.get(0).id(), FollowUpResult.REACHED));
        assertFalse(due(today).stream().anyMatch(due -> due.person().id().equals(sent.person())));
        assertEquals(
                ProgrammeProblem.FOLLOW_UP_DONE,
                problem(() -> followUps.finish(planned.get(0).id(), FollowUpResult.LOST)));
    }

    @Test
    void aPartnerSeesTheLeastBeforeItAcceptsTheNameAfterAndNothingAtTheEnd() {
        Sent sent = sent(ConsentAnswer.YES);
        PartnerReferral asked = asPartnerSees(sent);
        assertTrue(asked.name().isEmpty());
        assertEquals("Silla de ruedas", asked.about().orElseThrow().note().orElseThrow());

        accept(sent);
        assertTrue(asPartnerSees(sent).name().orElseThrow().startsWith("Hilaria"));

        complete(sent);
        PartnerReferral ended = asPartnerSees(sent);
        assertTrue(ended.name().isEmpty());
        assertTrue(ended.about().isEmpty());
        assertTrue(inbox(sent.member()).isEmpty());
    }

    @Test
    void whoAgreedWithoutTheirNameIsNotNamed() {
        Sent sent = sent(ConsentAnswer.YES_WITHOUT_NAME);
        accept(sent);
        assertTrue(asPartnerSees(sent).name().isEmpty());
    }

    @Test
    void anotherOrganisationsReferralDoesNotExist() {
        Sent sent = sent(ConsentAnswer.YES);
        Subject other = given.member(given.organisation());
        for (Runnable attempt : List.<Runnable>of(
                () -> referrals.forPartner(sent.referral()),
                () -> referrals.accept(sent.referral()),
                () -> correspondence.decline(sent.referral(), DeclineReason.OTHER, Suggestion.NONE),
                () -> referrals.complete(sent.referral()),
                () -> referrals.notAttended(sent.referral()))) {
            assertEquals(ReferralProblem.REFERRAL_UNKNOWN, problem(() -> Callers.as(other, attempt)));
        }
        assertEquals(ReferralState.SENT, asPartnerSees(sent).state());
    }

    @Test
    void aDeclinedRequestIsBackOnTheListAndMayBeReferredAgain() {
        Sent sent = sent(ConsentAnswer.YES);
        Callers.as(
                sent.member(),
                () -> correspondence.decline(sent.referral(), DeclineReason.NO_CAPACITY, Suggestion.NONE));
        assertEquals(RequestState.OPEN, stateOf(sent.ticket()));
        assertTrue(open().stream().anyMatch(open -> open.ticket().equals(sent.ticket())));
        UUID next = given.service(given.organisation(), ServiceKind.TRANSPORT);
        send(requestOf(sent.ticket()), to(next, ConsentAnswer.YES));
        assertEquals(RequestState.REFERRED, stateOf(sent.ticket()));
    }

    @Test
    void whatWaitsIsCountedAsItIsListed() {
        ticket();
        sent(ConsentAnswer.YES);
        Callers.as(caseworker, () -> {
            int most = HallReferrals.MOST_COUNTED + 1;
            assertEquals(requests.open(Seek.first(), most).rows().size(), requests.countOpen());
            assertEquals(lists.page(HallList.WAITING, Seek.first(), most).rows().size(), lists.count(HallList.WAITING));
        });
    }

    private List<RequestView> open() {
        return Callers.as(caseworker, () -> requests.open(Seek.first(), 1000).rows());
    }

    @Test
    void withoutConsentNothingIsSent() {
        TicketView ticket = ticket();
        UUID request = requestOf(ticket);
        link(request, given.person("Ana"));
        UUID organisation = given.organisation();
        UUID service = given.service(organisation, ServiceKind.TRANSPORT);
        assertEquals(
                ConsentProblem.CONSENT_REFUSED, problem(() -> referrals.send(request, to(service, ConsentAnswer.NO))));
        Callers.as(caseworker, () -> referrals.recordRefusal(request, to(service, ConsentAnswer.NO)));
        assertEquals(RequestState.OPEN, stateOf(ticket));
        assertTrue(inbox(given.member(organisation)).isEmpty());
    }

    @Test
    void aPartnerIsAskedOnlyOnceAndOnlyForWhatItOffers() {
        Sent sent = sent(ConsentAnswer.YES);
        UUID request = requestOf(sent.ticket());
        UUID again = given.service(given.organisation(), ServiceKind.TRANSPORT);
        assertEquals(
                ReferralProblem.REQUEST_NOT_OPEN, problem(() -> referrals.send(request, to(again, ConsentAnswer.YES))));
        TicketView other = ticket();
        UUID otherRequest = requestOf(other);
        link(otherRequest, given.person("Eva"));
        UUID bed = given.service(given.organisation(), ServiceKind.SHELTER);
        assertEquals(
                ReferralProblem.SERVICE_OF_OTHER_KIND,
                problem(() -> referrals.send(otherRequest, to(bed, ConsentAnswer.YES))));
    }

    @Test
    void acceptingTwiceIsRefusedAndChangesNothing() {
        Sent sent = sent(ConsentAnswer.YES);
        accept(sent);
        assertEquals(ReferralProblem.REFERRAL_WRONG_STATE, problem(() -> accept(sent)));
        assertEquals(2, asPartnerSees(sent).history().size());
    }

    private void make(UUID hall, Optional<String> department) {
        Callers.as(
                kiosk, () -> requests.make(hall, ServiceKind.TRANSPORT, department, Language.ES, ChosenPin.of("1357")));
    }

    @Test
    void goingHomeNeedsToKnowWhereHomeIs() {
        UUID hall = given.hall().id();
        assertEquals(ReferralProblem.DEPARTMENT_MISSING, problem(() -> make(hall, Optional.empty())));
        assertEquals(ReferralProblem.DEPARTMENT_UNKNOWN, problem(() -> make(hall, Optional.of("23"))));
    }
}
