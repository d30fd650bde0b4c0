package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.ConsentView;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.Manner;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;

/** What people agreed to, and what happens when they change their mind. */
@ExtendWith(ArquillianExtension.class)
class ConsentIT {
    @Inject
    Given given;

    @Inject
    Consents consents;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    PartnerInbox inbox;

    private Subject worker;
    private Callers.Acting acting;

    @BeforeEach
    void aCaseworkerWorksHere() {
        worker = given.staff(Role.CASEWORKER);
        acting = Callers.begin(worker);
    }

    @AfterEach
    void goesHome() {
        acting.close();
    }

    private UUID asked(UUID person, ServiceKind kind) {
        Subject kiosk = given.kiosk();
        UUID here = given.hall().id();
        TicketView ticket =
                Callers.as(kiosk, () -> requests.make(here, kind, Optional.empty(), Language.ES, ChosenPin.of("1357")));
        UUID request = Callers.as(kiosk, () -> requests.ofTicket(ticket).get(0).id());
        requests.link(request, person);
        return request;
    }

    private UUID send(UUID request, UUID organisation, ServiceKind kind) {
        return referrals.send(
                request,
                new NewReferral(
                        given.service(organisation, kind),
                        Priority.NORMAL,
                        "",
                        ConsentAnswer.YES,
                        Language.ES,
                        Optional.empty()));
    }

    private static void refused(Object code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    @Test
    void whoChangesTheirMindIsSeenByThePartnerNoMoreAndTheirRequestIsOpenAgain() {
        UUID person = given.person("Hilaria");
        UUID organisation = given.organisation();
        UUID first = asked(person, ServiceKind.SHELTER);
        UUID waiting = send(first, organisation, ServiceKind.SHELTER);
        UUID promised = send(asked(person, ServiceKind.SHELTER), organisation, ServiceKind.SHELTER);
        UUID other = send(asked(person, ServiceKind.HEALTH), organisation, ServiceKind.HEALTH);
        Subject member = given.member(organisation);
        Callers.as(member, () -> referrals.accept(promised));
        assertTrue(
                Callers.as(member, () -> referrals.forPartner(promised).name()).isPresent());
        assertEquals(3, consents.of(person).stream().filter(ConsentView::holds).count());
        UUID shelter = consents.of(person).stream()
                .filter(each -> each.purpose() == ServiceKind.SHELTER)
                .findFirst()
                .orElseThrow()
                .id();

        consents.withdraw(person, shelter);

        for (UUID id : List.of(waiting, promised)) {
            PartnerReferral seen = Callers.as(member, () -> referrals.forPartner(id));
            assertEquals(Optional.empty(), seen.name());
            assertEquals(Optional.empty(), seen.about());
            assertEquals(ReferralState.WITHDRAWN, seen.state());
            refused(ReferralProblem.REFERRAL_WRONG_STATE, () -> Callers.as(member, () -> referrals.accept(id)));
        }
        assertEquals(
                List.of(other),
                Callers.as(member, () -> inbox.page(Seek.first(), 100).rows()).stream()
                        .map(PartnerReferral::id)
                        .toList());
        assertEquals(RequestState.OPEN, requests.require(first).state());
        List<ConsentView> history = consents.of(person);
        assertEquals(3, history.size(), "the history stays");
        assertEquals(
                2,
                history.stream().filter(each -> each.withdrawnAt().isPresent()).count());
        assertEquals(
                List.of(ServiceKind.HEALTH),
                history.stream()
                        .filter(ConsentView::holds)
                        .map(ConsentView::purpose)
                        .toList());
        consents.withdraw(person, shelter);
        consents.withdrawAll(person);
        assertTrue(consents.of(person).stream().noneMatch(ConsentView::standing));
        assertEquals(
                List.of(),
                Callers.as(member, () -> inbox.page(Seek.first(), 100).rows()));
    }

    @Test
    void anAnswerIsRecordedForItselfWithWhoWasThere() {
        UUID person = given.person("Jacinta");
        UUID organisation = given.organisation();
        given.service(organisation, ServiceKind.HEALTH);
        UUID id = consents.give(
                person,
                new GivenConsent(
                        person,
                        organisation,
                        ServiceKind.HEALTH,
                        ConsentAnswer.YES_WITHOUT_NAME,
                        Manner.READ,
                        Language.QUC,
                        Optional.of("María Sis"),
                        Optional.of("Ana Tum")));
        ConsentView seen = consents.of(person).get(0);
        assertEquals(id, seen.id());
        assertEquals(Manner.READ, seen.manner());
        assertEquals(Optional.of("María Sis"), seen.interpreter());
        assertEquals(Optional.of("Ana Tum"), seen.witness());
        assertEquals(worker.account(), seen.recordedBy());
        assertTrue(seen.holds());
        UUID someoneElse = given.person("Otra");
        refused(ConsentProblem.CONSENT_UNKNOWN, () -> consents.withdraw(someoneElse, id));
        refused(
                ConsentProblem.SHARING_NOT_AGREED,
                () -> consents.give(
                        person,
                        new GivenConsent(
                                person,
                                organisation,
                                ServiceKind.SHELTER,
                                ConsentAnswer.YES,
                                Language.ES,
                                Optional.empty())));
    }
}
