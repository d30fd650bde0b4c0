package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reencuentro.it.Program.json;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.consent.Bases;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.BasisProblem;
import org.reencuentro.consent.BasisState;
import org.reencuentro.consent.BasisView;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.NewBasis;
import org.reencuentro.delivery.Webhooks;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Grounds;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Recorded;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Requests;

/** A partner is asked for help for somebody who did not say yes: on what that rests, who says so, and how it ends. */
@ExtendWith(ArquillianExtension.class)
class BasisIT {
    private static final ServiceKind BED = ServiceKind.SHELTER;

    @Inject
    Given given;

    @Inject
    Referred referred;

    @Inject
    Bases bases;

    @Inject
    Consents consents;

    @Inject
    Referrals referrals;

    @Inject
    Requests requests;

    @Inject
    PartnerInbox inbox;

    @Inject
    Grounds grounds;

    @Inject
    Webhooks webhooks;

    @Inject
    ApiTokens tokens;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    private Subject caseworker;
    private Subject officer;
    private Subject member;
    private UUID organisation;
    private UUID service;
    private UUID person;
    private UUID request;

    @BeforeEach
    void somebodyWhoCannotSpeakNeedsABed() {
        caseworker = given.staff(Role.CASEWORKER);
        officer = given.staff(Role.CHILD_PROTECTION);
        organisation = given.organisation();
        member = given.member(organisation);
        service = given.service(organisation, BED);
        person = given.person("Hilaria");
        request = referred.request(caseworker, person);
    }

    private NewBasis basis() {
        return new NewBasis(
                organisation,
                BED,
                "Está inconsciente",
                Optional.empty(),
                LocalDate.now(given.hall().zone()).plusDays(1));
    }

    private UUID vital() {
        return Callers.as(officer, () -> bases.recordVital(person, basis()));
    }

    private UUID send() {
        return Callers.as(
                caseworker, () -> referrals.send(request, NewReferral.asRecorded(service, Priority.URGENT, "Nota")));
    }

    private PartnerReferral seen(UUID referral) {
        return Callers.as(member, () -> referrals.forPartner(referral));
    }

    private BasisView only() {
        return Callers.as(officer, () -> bases.of(person)).get(0);
    }

    private void says(ConsentAnswer answer) {
        Callers.as(
                caseworker,
                () -> consents.give(
                        person, new GivenConsent(person, organisation, BED, answer, Language.ES, Optional.empty())));
    }

    private static void refused(Object code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    @Test
    void thePartnerSeesTheKindAndNothingOnAnyPathOnceItEnds() throws Exception {
        String token = Callers.as(
                given.partner(Role.PARTNER_COORDINATOR, organisation),
                () -> tokens.make(
                                organisation,
                                "Programa",
                                ApiTokens.SCOPES,
                                Instant.now().plus(Duration.ofDays(1)))
                        .text());
        Program program = new Program(token);
        try (Mailbox mailbox = new Mailbox()) {
            Callers.as(
                    given.partner(Role.PARTNER_COORDINATOR, organisation),
                    () -> webhooks.add(organisation, mailbox.at("/changes")));
            UUID basis = vital();
            UUID referral = send();
            String one = "/api/partner/referrals/" + referral;
            assertTrue(mailbox.next(20).body().contains("referral.sent"));
            Callers.as(member, () -> referrals.accept(referral));
            mailbox.next(20);
            assertEquals(Optional.of(BasisKind.VITAL_INTERESTS), seen(referral).basis());
            assertTrue(seen(referral).name().isPresent());
            assertEquals("VITAL_INTERESTS", json(program.get(one)).getString("basis"));
            assertFalse(program.get(one).body().contains("inconsciente"), "never the reason");
            assertEquals(
                    Optional.of(BasisKind.VITAL_INTERESTS),
                    Callers.as(caseworker, () -> referrals.require(referral)).basis());

            Callers.as(officer, () -> bases.end(person, basis, "Ya puede responder"));

            assertEquals(ReferralState.WITHDRAWN, seen(referral).state());
            assertEquals(Optional.empty(), seen(referral).name());
            assertEquals(Optional.empty(), seen(referral).about());
            assertEquals(Optional.empty(), seen(referral).basis());
            assertEquals(
                    List.of(),
                    Callers.as(member, () -> inbox.page(Seek.first(), 100).rows()));
            String told = mailbox.next(20).body();
            assertTrue(told.contains("referral.withdrawn"), told);
            for (String body : List.of(
                    told,
                    program.get(one).body(),
                    program.get("/api/partner/referrals").body(),
                    program.get("/api/partner/referrals?since=").body())) {
                assertFalse(body.contains("Hilaria") || body.contains("Nota") || body.contains("about"), body);
                assertFalse(body.contains("basis") || body.contains("VITAL"), body);
            }
            assertEquals(
                    RequestState.OPEN,
                    Callers.as(caseworker, () -> requests.require(request)).state());
            assertEquals(Optional.of("Ya puede responder"), only().endReason());
            refused(ConsentProblem.CONSENT_MISSING, this::send);
        }
    }

    @Test
    void itsLastDayClosesAccessAtOnceAndTakesBackWhatIsUnderWay() throws Exception {
        UUID basis = vital();
        UUID referral = send();
        Callers.as(member, () -> referrals.accept(referral));
        write("UPDATE recorded_basis SET until_at = TIMESTAMP '2026-01-01 00:00:00' WHERE id = ?", basis);
        assertEquals(Optional.empty(), seen(referral).name());
        assertEquals(Optional.empty(), seen(referral).about());
        refused(ConsentProblem.CONSENT_MISSING, () -> {
            request = referred.request(caseworker, person);
            send();
        });
        Callers.as(Subject.system(), () -> bases.passOver());
        assertEquals(ReferralState.WITHDRAWN, seen(referral).state());
        assertEquals(BasisState.OVER, only().state());
    }

    @Test
    void againstANoItHoldsOnlyOnceASecondPersonHasAgreed() {
        says(ConsentAnswer.NO);
        UUID basis = vital();
        assertEquals(BasisState.WAITING, only().state());
        assertEquals(List.of(), Callers.as(caseworker, () -> grounds.of(request)));
        refused(ConsentProblem.CONSENT_MISSING, this::send);
        refused(PersonProblem.PERSON_UNKNOWN, () -> Callers.as(officer, () -> bases.approve(person, basis)));
        Subject supervisor = given.staff(Role.SUPERVISOR);
        assertTrue(Callers.as(supervisor, () -> bases.waiting()).stream()
                .anyMatch(each -> each.id().equals(basis)));
        Callers.as(supervisor, () -> bases.approve(person, basis));
        assertEquals(
                List.of(Optional.of(BasisKind.VITAL_INTERESTS)),
                Callers.as(caseworker, () -> grounds.of(request)).stream()
                        .map(Recorded::basis)
                        .toList());
        UUID referral = send();
        says(ConsentAnswer.NO);
        assertTrue(seen(referral).about().isPresent(), "two people have weighed it");
    }

    @Test
    void whoeverRecordedItDoesNotApproveIt() {
        says(ConsentAnswer.NO);
        Subject supervisor = given.staff(Role.SUPERVISOR);
        UUID own = Callers.as(supervisor, () -> bases.recordVital(person, basis()));
        refused(BasisProblem.BASIS_OWN, () -> Callers.as(supervisor, () -> bases.approve(person, own)));
        refused(ConsentProblem.CONSENT_MISSING, this::send);
    }

    @Test
    void aNoEndsAtOnceWhatNobodyHasApprovedAgainstIt() {
        vital();
        UUID referral = send();
        assertTrue(seen(referral).about().isPresent());
        says(ConsentAnswer.NO);
        assertEquals(ReferralState.WITHDRAWN, seen(referral).state());
        assertEquals(Optional.empty(), seen(referral).about());
        assertEquals(BasisState.ENDED, only().state());
        UUID second = vital();
        assertEquals(second, only().id());
        assertEquals(BasisState.WAITING, only().state());
        Callers.as(caseworker, () -> consents.withdrawAll(person));
        assertEquals(BasisState.ENDED, only().state());
    }

    @Test
    void theirOwnYesGoesFirstAndNobodyElseIsTheRecipient() {
        vital();
        says(ConsentAnswer.YES_WITHOUT_NAME);
        UUID referral = send();
        Callers.as(member, () -> referrals.accept(referral));
        assertEquals(Optional.empty(), seen(referral).name());
        assertEquals(Optional.empty(), seen(referral).basis());
        UUID elsewhere = given.service(given.organisation(), BED);
        UUID another = referred.request(caseworker, person);
        refused(
                ConsentProblem.CONSENT_MISSING,
                () -> Callers.as(
                        caseworker,
                        () -> referrals.send(another, NewReferral.asRecorded(elsewhere, Priority.URGENT, ""))));
    }

    @Test
    void whoSendsReferralsRecordsNoneAndReadsNoReason() {
        for (Role role : List.of(Role.CASEWORKER, Role.FLIGHT_DESK, Role.ANALYST, Role.ADMINISTRATOR)) {
            Subject other = given.staff(role);
            refused(PersonProblem.PERSON_UNKNOWN, () -> Callers.as(other, () -> bases.recordVital(person, basis())));
        }
        Subject psychologist = given.staff(Role.PSYCHOLOGIST);
        refused(PersonProblem.PERSON_UNKNOWN, () -> Callers.as(psychologist, () -> bases.recordOfLaw(person, basis())));
        Callers.as(psychologist, () -> bases.recordVital(person, basis()));
        BasisView read = Callers.as(caseworker, () -> bases.of(person)).get(0);
        assertEquals(BasisKind.VITAL_INTERESTS, read.kind());
        assertEquals(Optional.empty(), read.reason());
        assertEquals(Optional.of("Está inconsciente"), only().reason());
    }

    @Test
    void theDatabaseKnowsNoReferralThatRestsOnNothing() {
        vital();
        UUID referral = send();
        assertThrows(SQLException.class, () -> write("UPDATE referral SET basis_id = NULL WHERE id = ?", referral));
    }

    private void write(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, UuidAsBytes.bytes(id));
            assertEquals(1, update.executeUpdate());
        }
    }
}
