package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.casefile.ErasureProblem;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.export.ExportFile;
import org.reencuentro.export.ExportList;
import org.reencuentro.export.ExportProblem;
import org.reencuentro.export.ExportState;
import org.reencuentro.export.ExportView;
import org.reencuentro.export.Exports;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.Seek;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.oversight.AuditLine;
import org.reencuentro.oversight.AuditTrail;
import org.reencuentro.person.People;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.retention.DueView;
import org.reencuentro.retention.HoldReason;
import org.reencuentro.retention.Holds;
import org.reencuentro.retention.KeepReason;
import org.reencuentro.retention.Retention;
import org.reencuentro.retention.RetentionClass;
import org.reencuentro.retention.RetentionProblem;
import org.reencuentro.ticket.ChosenPin;

/** What supervisors see of what was done, what leaves in lists, and what is let go of or held. */
@ExtendWith(ArquillianExtension.class)
class OversightIT {
    @Inject
    Given given;

    @Inject
    AuditTrail trail;

    @Inject
    People people;

    @Inject
    CaseFiles files;

    @Inject
    Requests requests;

    @Inject
    Exports exports;

    @Inject
    Holds holds;

    @Inject
    Retention retention;

    @Inject
    Erasures erasures;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "reencuentro")
    EntityManager em;

    private static void assertRefused(ProblemCode problem, Subject subject, Runnable deed) {
        assertEquals(
                problem,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    private static Subject with(Subject subject, Set<UUID> halls, boolean mayExport) {
        return new Subject(
                subject.role(),
                subject.id(),
                subject.organisation(),
                halls,
                subject.strength(),
                Optional.of(Instant.now()),
                mayExport);
    }

    private Subject exporter(Role role) {
        Subject staff = given.staff(role);
        return with(staff, staff.halls(), true);
    }

    /** Somebody with a case file. */
    private UUID withCase(Subject caseworker) {
        UUID person = given.person("Juana");
        Callers.as(given.kiosk(), () -> {
            requests.make(given.hall().id(), ServiceKind.SHELTER, Optional.empty(), Language.ES, ChosenPin.of("1357"));
        });
        Callers.as(caseworker, () -> {
            RequestView open = requests.open(Seek.first(), 1000).rows().stream()
                    .filter(each -> each.person().isEmpty())
                    .findFirst()
                    .orElseThrow();
            requests.link(open.id(), person);
        });
        return person;
    }

    @Test
    void whoLookedAtACaseIsSeenByTheSupervisorOfItsHallAndByNoOther() {
        Subject caseworker = given.staff(Role.CASEWORKER);
        UUID person = withCase(caseworker);
        Callers.as(caseworker, () -> files.ofPerson(person).orElseThrow());
        Subject supervisor = given.staff(Role.SUPERVISOR);
        Predicate<AuditLine> looked = line ->
                line.action().equals(Operation.READ_CASE.name()) && line.actor().equals(caseworker.id());

        List<AuditLine> seen = Callers.as(supervisor, () -> trail.ofCase(person, Long.MAX_VALUE))
                .lines();
        assertTrue(seen.stream().anyMatch(looked), seen.toString());
        assertTrue(seen.stream().filter(looked).allMatch(line -> line.name().isPresent()));
        List<AuditLine> again = Callers.as(supervisor, () -> trail.ofCase(person, Long.MAX_VALUE))
                .lines();
        assertTrue(
                again.stream()
                        .anyMatch(line -> line.action().equals(Operation.READ_AUDIT_OF_CASE.name())
                                && line.actor().equals(supervisor.id())),
                "reading the audit is written down");

        Subject elsewhere = with(given.staff(Role.SUPERVISOR), Set.of(UUID.randomUUID()), false);
        assertThrows(Problem.class, () -> Callers.as(elsewhere, () -> trail.ofCase(person, Long.MAX_VALUE)));
        List<AuditLine> theirs = Callers.as(
                        elsewhere,
                        () -> trail.ofHalls(
                                Optional.empty(), Optional.empty(), Optional.empty(), false, Long.MAX_VALUE))
                .lines();
        assertTrue(
                theirs.stream()
                        .filter(line -> line.object().equals(Optional.of(person)))
                        .allMatch(line -> line.actor().equals(elsewhere.id())),
                () -> "of other halls only what one tried oneself: " + theirs);
        assertThrows(Problem.class, () -> Callers.as(caseworker, () -> trail.ofCase(person, Long.MAX_VALUE)));
    }

    @Test
    void aListLeavesOnlyWithTheRightOnceAndWithItsTrace() {
        Subject caseworker = given.staff(Role.CASEWORKER);
        withCase(caseworker);
        Subject without = with(given.staff(Role.SUPERVISOR), Set.of(given.hall().id()), false);
        assertRefused(PolicyProblem.NOT_THERE, without, () -> exports.ask(ExportList.CASES));
        assertRefused(PolicyProblem.NOT_THERE, exporter(Role.ANALYST), () -> exports.ask(ExportList.CASES));
        assertRefused(PolicyProblem.NOT_THERE, exporter(Role.CASEWORKER), () -> exports.ask(ExportList.CALLS));

        Subject supervisor = exporter(Role.SUPERVISOR);
        Subject second = exporter(Role.SUPERVISOR);
        UUID export = Callers.as(supervisor, () -> exports.ask(ExportList.CASES));
        ExportView asked = Callers.as(supervisor, () -> exports.own()).get(0);
        if (asked.state() == ExportState.WAITING) {
            assertRefused(ExportProblem.EXPORT_WRONG_STATE, supervisor, () -> exports.take(export));
            assertRefused(ExportProblem.EXPORT_OWN, supervisor, () -> exports.decide(export, true));
            Callers.as(second, () -> exports.decide(export, true));
        }
        assertRefused(ExportProblem.EXPORT_UNKNOWN, second, () -> exports.take(export));
        Callers.as(supervisor, () -> {
            ExportFile file = exports.take(export);
            int rows = 0;
            while (file.rows().hasNext()) {
                assertEquals(
                        ExportList.CASES.columns().size(), file.rows().next().size());
                rows++;
            }
            assertTrue(rows > 0 && rows <= file.lines(), rows + " of " + file.lines());
        });
        assertRefused(ExportProblem.EXPORT_WRONG_STATE, supervisor, () -> exports.take(export));
        List<AuditLine> traces = Callers.as(
                        supervisor,
                        () -> trail.ofHalls(supervisor.id(), Optional.empty(), Optional.empty(), false, Long.MAX_VALUE))
                .lines();
        assertTrue(
                traces.stream().anyMatch(line -> line.action().equals(Operation.TAKE_EXPORT.name())),
                traces.toString());
    }

    @Test
    void aHoldOfTwoPeopleStandsAgainstErasure() {
        UUID person = withCase(given.staff(Role.CASEWORKER));
        Subject one = given.staff(Role.SUPERVISOR);
        Subject other = given.staff(Role.SUPERVISOR);
        Callers.as(one, () -> holds.ask(person, HoldReason.COURT));
        assertRefused(RetentionProblem.HOLD_OWN, one, () -> holds.decide(person, true));
        assertRefused(ErasureProblem.ERASURE_HELD, other, () -> erasures.ask(person, ErasureReason.PERSON_ASKED));
        Callers.as(other, () -> holds.decide(person, true));
        assertRefused(RetentionProblem.HOLD_ASKED_ALREADY, one, () -> holds.ask(person, HoldReason.COURT));
        Callers.as(one, () -> holds.askLifting(person));
        assertRefused(ErasureProblem.ERASURE_HELD, other, () -> erasures.ask(person, ErasureReason.PERSON_ASKED));
        Callers.as(other, () -> holds.decide(person, true));
        Callers.as(other, () -> erasures.ask(person, ErasureReason.PERSON_ASKED));
    }

    @Test
    void everyClassIsLetGoOfAndAQuietCaseIsPutBeforeASupervisor() throws Exception {
        UUID person = withCase(given.staff(Role.CASEWORKER));
        UUID kept = withCase(given.staff(Role.CASEWORKER));
        UUID held = withCase(given.staff(Role.CASEWORKER));
        Subject supervisor = given.staff(Role.SUPERVISOR);
        Callers.as(supervisor, () -> holds.ask(held, HoldReason.COMPLAINT));
        for (UUID each : List.of(person, kept, held)) {
            age(each, Duration.ofDays(6 * 366));
        }
        for (RetentionClass kind : RetentionClass.values()) {
            Callers.as(Subject.system(), () -> retention.turn(kind));
        }
        List<UUID> due = Callers.as(supervisor, () -> retention.due()).stream()
                .map(DueView::person)
                .toList();
        assertTrue(due.contains(person) && due.contains(kept), due.toString());
        assertFalse(due.contains(held), "what is held is not proposed");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Callers.as(supervisor, () -> retention.keep(kept, KeepReason.CLAIM, today.plusYears(1)));
        Callers.as(supervisor, () -> retention.erase(person));
        assertTrue(Callers.as(supervisor, () -> erasures.ofPerson(person)).isPresent());
        List<UUID> left = Callers.as(supervisor, () -> retention.due()).stream()
                .map(DueView::person)
                .toList();
        assertFalse(left.contains(person) || left.contains(kept), left.toString());
    }

    private void age(UUID person, Duration by) throws Exception {
        LocalDateTime then = LocalDateTime.ofInstant(Instant.now().minus(by), ZoneOffset.UTC);
        transaction.begin();
        em.joinTransaction();
        for (String sql : List.of(
                "UPDATE case_file SET opened_at = ?1 WHERE person_id = ?2",
                "UPDATE help_request SET made_at = ?1 WHERE person_id = ?2")) {
            em.createNativeQuery(sql)
                    .setParameter(1, then)
                    .setParameter(2, UuidAsBytes.bytes(person))
                    .executeUpdate();
        }
        transaction.commit();
    }
}
