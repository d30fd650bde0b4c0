package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Seek;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Confirmation;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.Deadlines;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.HallReferrals;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.OwnWord;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Requests;
import org.reencuentro.referral.StepKind;
import org.reencuentro.referral.Turn;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;

/** A partner asks, the hall answers, somebody comes and says whether they were helped; and nobody can fall silent. */
@ExtendWith(ArquillianExtension.class)
class CorrespondenceIT {
    @Inject
    Given given;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    HallReferrals lists;

    @Inject
    Correspondence correspondence;

    @Inject
    Deadlines deadlines;

    @Inject
    OwnWord ownWord;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    private Subject caseworker;
    private Subject member;
    private UUID request;
    private UUID referral;

    @BeforeEach
    void somethingWasReferred() {
        caseworker = given.staff(Role.CASEWORKER);
        Subject kiosk = given.kiosk();
        request = Callers.as(
                kiosk,
                () -> requests.ofTicket(requests.make(
                                given.hall().id(),
                                ServiceKind.TRANSPORT,
                                Optional.of("13"),
                                Language.ES,
                                ChosenPin.of("1357")))
                        .get(0)
                        .id());
        UUID person = given.person("Hilaria");
        UUID organisation = given.organisation();
        UUID service = given.service(organisation, ServiceKind.TRANSPORT);
        member = given.member(organisation);
        Callers.as(caseworker, () -> requests.link(request, person));
        NewReferral asked =
                new NewReferral(service, Priority.EMERGENCY, "Silla", ConsentAnswer.YES, Language.ES, Optional.empty());
        referral = Callers.as(caseworker, () -> referrals.send(request, asked));
    }

    private ReferralView seenByHall() {
        return Callers.as(caseworker, () -> referrals.require(referral));
    }

    private PartnerReferral seenByPartner() {
        return Callers.as(member, () -> referrals.forPartner(referral));
    }

    private RequestState requestState() {
        return Callers.as(caseworker, () -> requests.require(request).state());
    }

    private static ProblemCode refused(Subject who, Runnable attempt) {
        return Callers.as(who, () -> assertThrows(Problem.class, attempt::run).code());
    }

    @Test
    void fromAQuestionToWhatThePersonSays() {
        Callers.as(member, () -> correspondence.ask(referral, "¿Puede subir gradas?"));
        assertEquals(Optional.of(Turn.HALL), seenByHall().progress().turn());
        assertTrue(Callers.as(
                        caseworker,
                        () -> lists.page(HallList.OWED, Seek.first(), 1000).rows())
                .stream()
                .anyMatch(each -> each.id().equals(referral)));
        Callers.as(caseworker, () -> correspondence.reply(referral, "No, usa silla."));
        assertEquals(
                List.of("¿Puede subir gradas?", "No, usa silla."),
                seenByPartner().progress().words().stream()
                        .map(word -> word.text())
                        .toList());
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Callers.as(member, () -> {
            referrals.accept(referral);
            correspondence.appoint(referral, tomorrow);
            referrals.begin(referral);
            referrals.complete(referral);
        });
        assertEquals(RequestState.DONE, requestState());
        assertEquals(List.of(), seenByPartner().progress().words(), "its access has ended");
        Callers.as(caseworker, () -> correspondence.confirm(referral, Confirmation.NOT_RECEIVED));
        assertEquals(RequestState.OPEN, requestState());
        assertEquals(
                List.of(
                        StepKind.MOVED,
                        StepKind.MOVED,
                        StepKind.ASKED,
                        StepKind.REPLIED,
                        StepKind.MOVED,
                        StepKind.APPOINTED,
                        StepKind.MOVED,
                        StepKind.MOVED,
                        StepKind.NOT_RECEIVED),
                seenByHall().history().stream().map(step -> step.kind()).toList());
        assertEquals(0, Callers.as(Subject.system(), () -> deadlines.silent()));
    }

    @Test
    void aWithdrawalReachesThePartnerAndItsWordComesBack() {
        Callers.as(caseworker, () -> referrals.withdraw(referral));
        List<PartnerReferral> unseen = Callers.as(member, () -> correspondence.unseenWithdrawals());
        assertEquals(List.of(referral), unseen.stream().map(PartnerReferral::id).toList());
        assertEquals(Optional.empty(), unseen.get(0).about());
        assertEquals(Optional.empty(), seenByHall().progress().withdrawalSeenAt());
        Callers.as(member, () -> correspondence.seeWithdrawal(referral));
        Callers.as(member, () -> correspondence.seeWithdrawal(referral));
        assertTrue(seenByHall().progress().withdrawalSeenAt().isPresent());
        assertEquals(List.of(), Callers.as(member, () -> correspondence.unseenWithdrawals()));
        assertEquals(ReferralProblem.REFERRAL_WRONG_STATE, refused(member, () -> referrals.accept(referral)));
    }

    @Test
    void whoAskedSaysAtAKioskWhetherTheyWereHelpedAndANoOpensTheirRequestAgain() {
        Subject kiosk = given.kiosk();
        TicketView ticket =
                Callers.as(caseworker, () -> requests.require(request)).ticket();
        assertEquals(Set.of(), Callers.as(kiosk, () -> ownWord.asked(ticket)));
        Runnable no = () -> ownWord.say(ticket, request, false);
        assertEquals(ReferralProblem.REQUEST_UNKNOWN, refused(kiosk, no), "nobody says yet that they helped");
        Callers.as(member, () -> {
            referrals.accept(referral);
            referrals.complete(referral);
        });
        assertEquals(Set.of(request), Callers.as(kiosk, () -> ownWord.asked(ticket)));
        TicketView other = Callers.as(
                kiosk,
                () -> requests.make(
                        given.hall().id(), ServiceKind.SHELTER, Optional.empty(), Language.ES, ChosenPin.of("1357")));
        assertEquals(ReferralProblem.REQUEST_UNKNOWN, refused(kiosk, () -> ownWord.say(other, request, false)));
        assertEquals(PolicyProblem.NOT_THERE, refused(caseworker, no));
        assertEquals(PolicyProblem.NOT_THERE, refused(member, no));
        Callers.as(kiosk, no);
        assertEquals(
                Optional.of(Confirmation.NOT_RECEIVED), seenByHall().progress().confirmation());
        assertEquals(Optional.empty(), seenByHall().progress().turn());
        assertEquals(RequestState.OPEN, requestState());
        assertEquals(Set.of(), Callers.as(kiosk, () -> ownWord.asked(ticket)));
        assertEquals(ReferralProblem.REQUEST_UNKNOWN, refused(kiosk, no), "it is said once");
    }

    @Test
    void toAnotherPartnerThereIsNothing() {
        Subject stranger = given.member(given.organisation());
        List<Runnable> attempts = List.of(
                () -> correspondence.ask(referral, "¿Quién es?"),
                () -> correspondence.waitlist(referral),
                () -> correspondence.appoint(referral, Instant.now().plusSeconds(3600)),
                () -> correspondence.seeWithdrawal(referral),
                () -> referrals.begin(referral));
        attempts.forEach(attempt -> assertEquals(ReferralProblem.REFERRAL_UNKNOWN, refused(stranger, attempt)));
        assertEquals(ReferralState.SENT, seenByHall().state());
        assertEquals(1, seenByHall().history().size());
    }

    /** The invariant stands in the database itself, whoever writes. */
    @Test
    void theDatabaseRefusesWhatWouldWaitForNobody() {
        assertThrows(SQLException.class, () -> write("UPDATE referral SET turn = NULL WHERE id = ?"));
        assertThrows(SQLException.class, () -> write("UPDATE referral SET due_at = NULL WHERE id = ?"));
        assertTrue(seenByHall().progress().turn().isPresent());
    }

    @Test
    void whatIsDueIsAskedForLouderAndEndsWithTheRequestOpenAgain() throws Exception {
        overdue();
        Callers.as(Subject.system(), () -> deadlines.pass());
        assertEquals(Escalation.REMINDED, seenByHall().progress().escalation());
        assertEquals(Escalation.REMINDED, seenByPartner().progress().escalation());
        overdue();
        Callers.as(Subject.system(), () -> deadlines.pass());
        assertEquals(Escalation.SUPERVISOR, seenByHall().progress().escalation());
        Subject supervisor = given.staff(Role.SUPERVISOR);
        assertTrue(Callers.as(
                        supervisor,
                        () -> lists.page(HallList.ESCALATED, Seek.first(), 1000).rows())
                .stream()
                .anyMatch(each -> each.id().equals(referral)));
        overdue();
        Callers.as(Subject.system(), () -> deadlines.pass());
        assertEquals(ReferralState.EXPIRED, seenByHall().state());
        assertEquals(RequestState.OPEN, requestState());
        assertFalse(Stream.of(seenByPartner().about()).anyMatch(Optional::isPresent));
    }

    private void overdue() throws SQLException {
        write("UPDATE referral SET due_at = ? WHERE id = ?", Instant.now().minusSeconds(1));
    }

    private void write(String sql, Instant... instants) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < instants.length; i++) {
                update.setTimestamp(i + 1, Timestamp.valueOf(LocalDateTime.ofInstant(instants[i], ZoneOffset.UTC)));
            }
            update.setBytes(instants.length + 1, UuidAsBytes.bytes(referral));
            assertEquals(1, update.executeUpdate());
        }
    }
}
