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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.programme.FollowUpResult;
import org.reencuentro.programme.FollowUpView;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.programme.ProgrammeProblem;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Requests;
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
    FollowUps followUps;

    private TicketView ticket() {
        return requests.make(given.hall().id(), ServiceKind.TRANSPORT, Optional.of("13"), Language.ES, "1357");
    }

    private UUID requestOf(TicketView ticket) {
        return requests.ofTicket(ticket).get(0).id();
    }

    private static NewReferral to(UUID request, UUID service, ConsentAnswer consent) {
        return new NewReferral(
                request, service, Priority.EMERGENCY, "Silla de ruedas", consent, Language.ES, Optional.empty());
    }

    private record Sent(TicketView ticket, UUID person, UUID organisation, UUID referral, UUID caseworker) {}

    private Sent sent(ConsentAnswer consent) {
        TicketView ticket = ticket();
        UUID request = requestOf(ticket);
        UUID person = given.person("Hilaria");
        UUID caseworker = given.caseworker();
        requests.link(request, person, caseworker);
        UUID organisation = given.organisation();
        UUID service = given.service(organisation, ServiceKind.TRANSPORT);
        return new Sent(
                ticket, person, organisation, referrals.send(to(request, service, consent), caseworker), caseworker);
    }

    private RequestState stateOf(TicketView ticket) {
        return requests.ofTicket(ticket).get(0).state();
    }

    private static ProblemCode problem(Runnable attempt) {
        return assertThrows(Problem.class, attempt::run).code();
    }

    @Test
    void aNeedBecomesAReferralThatAPartnerAnswersAndAFollowUpFallsDue() {
        Sent sent = sent(ConsentAnswer.YES);
        assertEquals(RequestState.REFERRED, stateOf(sent.ticket()));

        referrals.accept(sent.organisation(), sent.referral(), sent.caseworker());
        assertEquals(RequestState.ACCEPTED, stateOf(sent.ticket()));

        referrals.complete(sent.organisation(), sent.referral(), sent.caseworker());
        assertEquals(RequestState.DONE, stateOf(sent.ticket()));

        List<FollowUpView> planned =
                followUps.ofPerson(sent.person(), given.hall().zone());
        assertEquals(
                List.of(0, 1, 3, 6), planned.stream().map(FollowUpView::month).toList());
        assertEquals(0, planned.get(0).dueIn());
        LocalDate today = planned.get(0).dueOn();
        assertTrue(followUps.dueUntil(today, given.hall().zone()).stream()
                .anyMatch(due -> due.person().id().equals(sent.person())));

        followUps.finish(planned.get(0).id(), FollowUpResult.REACHED, sent.caseworker());
        assertFalse(followUps.dueUntil(today, given.hall().zone()).stream()
                .anyMatch(due -> due.person().id().equals(sent.person())));
        assertEquals(
                ProgrammeProblem.FOLLOW_UP_DONE,
                problem(() -> followUps.finish(planned.get(0).id(), FollowUpResult.LOST, sent.caseworker())));
    }

    @Test
    void aPartnerSeesTheLeastBeforeItAcceptsTheNameAfterAndNothingAtTheEnd() {
        Sent sent = sent(ConsentAnswer.YES);
        PartnerReferral asked = referrals.forPartner(sent.organisation(), sent.referral());
        assertTrue(asked.name().isEmpty());
        assertEquals("Silla de ruedas", asked.about().orElseThrow().note());

        referrals.accept(sent.organisation(), sent.referral(), sent.caseworker());
        assertTrue(referrals
                .forPartner(sent.organisation(), sent.referral())
                .name()
                .orElseThrow()
                .startsWith("Hilaria"));

        referrals.complete(sent.organisation(), sent.referral(), sent.caseworker());
        PartnerReferral ended = referrals.forPartner(sent.organisation(), sent.referral());
        assertTrue(ended.name().isEmpty());
        assertTrue(ended.about().isEmpty());
        assertTrue(referrals.inbox(sent.organisation()).isEmpty());
    }

    @Test
    void whoAgreedWithoutTheirNameIsNotNamed() {
        Sent sent = sent(ConsentAnswer.YES_WITHOUT_NAME);
        referrals.accept(sent.organisation(), sent.referral(), sent.caseworker());
        assertTrue(referrals
                .forPartner(sent.organisation(), sent.referral())
                .name()
                .isEmpty());
    }

    @Test
    void anotherOrganisationsReferralDoesNotExist() {
        Sent sent = sent(ConsentAnswer.YES);
        UUID other = given.organisation();
        for (Runnable attempt : List.<Runnable>of(
                () -> referrals.forPartner(other, sent.referral()),
                () -> referrals.accept(other, sent.referral(), sent.caseworker()),
                () -> referrals.decline(other, sent.referral(), DeclineReason.OTHER, sent.caseworker()),
                () -> referrals.complete(other, sent.referral(), sent.caseworker()),
                () -> referrals.notAttended(other, sent.referral(), sent.caseworker()))) {
            assertEquals(ReferralProblem.REFERRAL_UNKNOWN, problem(attempt));
        }
        assertEquals(ReferralState.SENT, referrals.require(sent.referral()).state());
    }

    @Test
    void aDeclinedRequestIsBackOnTheListAndMayBeReferredAgain() {
        Sent sent = sent(ConsentAnswer.YES);
        referrals.decline(sent.organisation(), sent.referral(), DeclineReason.NO_CAPACITY, sent.caseworker());
        assertEquals(RequestState.OPEN, stateOf(sent.ticket()));
        assertTrue(requests.open().stream().anyMatch(open -> open.ticket().equals(sent.ticket())));
        UUID next = given.service(given.organisation(), ServiceKind.TRANSPORT);
        referrals.send(to(requestOf(sent.ticket()), next, ConsentAnswer.YES), sent.caseworker());
        assertEquals(RequestState.REFERRED, stateOf(sent.ticket()));
    }

    @Test
    void whatWaitsIsCountedAsItIsListed() {
        ticket();
        sent(ConsentAnswer.YES);
        assertTrue(requests.open().size() < 200 && referrals.unanswered().size() < 200, "the lists are whole");
        assertEquals(requests.open().size(), requests.countOpen());
        assertEquals(referrals.unanswered().size(), referrals.countUnanswered());
    }

    @Test
    void withoutConsentNothingIsSent() {
        TicketView ticket = ticket();
        UUID request = requestOf(ticket);
        requests.link(request, given.person("Ana"), given.caseworker());
        UUID organisation = given.organisation();
        UUID service = given.service(organisation, ServiceKind.TRANSPORT);
        UUID caseworker = given.caseworker();
        assertEquals(
                ConsentProblem.CONSENT_REFUSED,
                problem(() -> referrals.send(to(request, service, ConsentAnswer.NO), caseworker)));
        referrals.recordRefusal(to(request, service, ConsentAnswer.NO), caseworker);
        assertEquals(RequestState.OPEN, stateOf(ticket));
        assertTrue(referrals.inbox(organisation).isEmpty());
    }

    @Test
    void aPartnerIsAskedOnlyOnceAndOnlyForWhatItOffers() {
        Sent sent = sent(ConsentAnswer.YES);
        UUID request = requestOf(sent.ticket());
        UUID again = given.service(given.organisation(), ServiceKind.TRANSPORT);
        assertEquals(
                ReferralProblem.REQUEST_NOT_OPEN,
                problem(() -> referrals.send(to(request, again, ConsentAnswer.YES), sent.caseworker())));
        TicketView other = ticket();
        requests.link(requestOf(other), given.person("Eva"), sent.caseworker());
        UUID bed = given.service(given.organisation(), ServiceKind.SHELTER);
        assertEquals(
                ReferralProblem.SERVICE_OF_OTHER_KIND,
                problem(() -> referrals.send(to(requestOf(other), bed, ConsentAnswer.YES), sent.caseworker())));
    }

    @Test
    void acceptingTwiceIsRefusedAndChangesNothing() {
        Sent sent = sent(ConsentAnswer.YES);
        referrals.accept(sent.organisation(), sent.referral(), sent.caseworker());
        assertEquals(
                ReferralProblem.REFERRAL_WRONG_STATE,
                problem(() -> referrals.accept(sent.organisation(), sent.referral(), sent.caseworker())));
        assertEquals(2, referrals.require(sent.referral()).history().size());
    }

    @Test
    void goingHomeNeedsToKnowWhereHomeIs() {
        UUID hall = given.hall().id();
        assertEquals(
                ReferralProblem.DEPARTMENT_MISSING,
                problem(() -> requests.make(hall, ServiceKind.TRANSPORT, Optional.empty(), Language.ES, "1357")));
        assertEquals(
                ReferralProblem.DEPARTMENT_UNKNOWN,
                problem(() -> requests.make(hall, ServiceKind.TRANSPORT, Optional.of("23"), Language.ES, "1357")));
    }
}
