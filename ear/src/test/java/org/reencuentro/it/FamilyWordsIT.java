package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.call.CallProblem;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.people.Unheard;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.PolicyProblem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.retention.Retention;
import org.reencuentro.retention.RetentionClass;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.Triage;
import org.reencuentro.word.FamilyWordLimit;
import org.reencuentro.word.FamilyWordProblem;
import org.reencuentro.word.FamilyWordState;
import org.reencuentro.word.FamilyWordView;
import org.reencuentro.word.FamilyWords;
import org.reencuentro.word.WhyNotPassedOn;

/** The word of a family, from its being left to its being erased. */
@ExtendWith(ArquillianExtension.class)
class FamilyWordsIT {
    private static final String NUMBER = "13055550199";

    @Inject
    Given given;

    @Inject
    FamilyWords words;

    @Inject
    Arrivals arrivals;

    @Inject
    FlightDesk desk;

    @Inject
    CaseFiles files;

    @Inject
    Triage triage;

    @Inject
    Retention retention;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    private byte[] said;
    private String line;
    private Subject caseworker;
    private Subject supervisor;
    private Subject protection;

    @BeforeEach
    void openTheDoor() {
        said = ("RIFF" + "x".repeat(32_040)).getBytes(StandardCharsets.US_ASCII);
        line = given.phone(given.hall().id()).endpoint();
        caseworker = given.staff(Role.CASEWORKER);
        supervisor = given.staff(Role.SUPERVISOR);
        protection = given.staff(Role.CHILD_PROTECTION);
    }

    private static String name() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private void leave(String name) {
        Callers.as(Subject.exchange(), () -> words.leave(line, Language.ES, name, said));
    }

    private FamilyWordView newest() {
        return Callers.as(caseworker, () -> words.list()).stream()
                .filter(each -> each.state() == FamilyWordState.NEW)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** A word with a number that is being looked for, and whose it is. */
    private UUID linked(UUID person) {
        String name = name();
        leave(name);
        Callers.as(Subject.exchange(), () -> words.callBack(name, NUMBER));
        UUID id = newest().id();
        Callers.as(caseworker, () -> words.take(id));
        Callers.as(caseworker, () -> words.link(id, person));
        return id;
    }

    private static void refused(ProblemCode why, Subject who, Runnable deed) {
        assertEquals(
                why, assertThrows(Problem.class, () -> Callers.as(who, deed)).code());
    }

    private FamilyWordView seen(UUID id) {
        return Callers.as(protection, () -> words.require(id));
    }

    @Test
    void aWordIsKeptOnceSealedAndItsNumberMasked() throws SQLException {
        String name = name();
        long before = Callers.as(caseworker, () -> words.countOpen());
        leave(name);
        leave(name);
        assertEquals(Math.min(before + 1, FamilyWords.MOST_COUNTED), Callers.as(caseworker, () -> words.countOpen()));
        Callers.as(Subject.exchange(), () -> assertTrue(words.isKept(name)));
        refused(CallProblem.NUMBER_IMPOSSIBLE, Subject.exchange(), () -> words.callBack(name, "19999999999"));
        Callers.as(Subject.exchange(), () -> words.callBack(name, NUMBER));
        FamilyWordView word = newest();
        assertEquals(2, word.seconds());
        assertEquals(Optional.of("US"), word.region());
        assertEquals(Optional.of("99"), word.lastTwo());
        assertArrayEquals(said, Callers.as(caseworker, () -> words.hear(word.id())));
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement("SELECT w.number_sealed, s.sound_sealed"
                        + " FROM family_word w JOIN family_word_sound s ON s.word_id = w.id WHERE w.left_as = ?")) {
            read.setString(1, name);
            try (ResultSet row = read.executeQuery()) {
                assertTrue(row.next());
                for (int column = 1; column <= 2; column++) {
                    String kept = new String(row.getBytes(column), StandardCharsets.ISO_8859_1);
                    assertFalse(kept.contains(NUMBER) || kept.contains("RIFF") || kept.contains("xxxx"));
                }
            }
        }
    }

    @Test
    void oneCallerIsAdmittedSixTimesAnHour() {
        String caller = "5025555" + Given.unique().replaceAll("[^0-9]", "");
        Callers.as(Subject.exchange(), () -> {
            for (int i = 0; i < FamilyWordLimit.MOST; i++) {
                assertTrue(words.admit(caller));
            }
            assertFalse(words.admit("+" + caller));
        });
    }

    @Test
    void anotherHallHasNoneOfIt() {
        leave(name());
        UUID id = newest().id();
        Subject stranger = given.subject(
                Role.SUPERVISOR, UUID.randomUUID(), Set.of(given.newHall().id()));
        assertEquals(List.of(), Callers.as(stranger, () -> words.list()));
        assertEquals(0, Callers.as(stranger, () -> words.countOpen()));
        refused(FamilyWordProblem.FAMILY_WORD_UNKNOWN, stranger, () -> words.hear(id));
        refused(FamilyWordProblem.FAMILY_WORD_UNKNOWN, stranger, () -> words.take(id));
    }

    @Test
    void forAnAdultASupervisorPassesItOnAndSeesTheNumberOnlyThen() {
        UUID id = linked(given.adult("Rosa"));
        refused(PolicyProblem.NOT_ALLOWED, caseworker, () -> words.passOn(id));
        refused(PolicyProblem.NOT_ALLOWED, supervisor, () -> words.passOnGuarded(id));
        refused(FamilyWordProblem.FAMILY_WORD_NOT_TAKEN, supervisor, () -> words.number(id));
        Callers.as(supervisor, () -> words.passOn(id));
        assertEquals(FamilyWordState.PASSED_ON, seen(id).state());
        assertEquals(Optional.of(NUMBER), Callers.as(supervisor, () -> words.number(id)));
        refused(FamilyWordProblem.FAMILY_WORD_PASSED_ON, caseworker, () -> words.take(id));
    }

    @Test
    void whatIsForAMinorIsPassedOnByChildProtectionAlone() {
        guardedFromSupervisors(linked(given.person("Ixchel")));
        UUID adult = given.adult("Marta");
        Callers.as(supervisor, () -> files.openOf(adult));
        UUID ofProtected = linked(adult);
        Callers.as(supervisor, () -> files.protect(adult));
        guardedFromSupervisors(ofProtected);
    }

    @Test
    void whatIsForSomebodyOfConcernIsPassedOnByChildProtectionAlone() {
        UUID arrival = given.arrival();
        String list = "nombres,apellidos,nacimiento\nPetrona,Xol " + Unheard.name() + ",1985-05-06\n";
        PassengerView who = Callers.as(supervisor, () -> {
            arrivals.importManifest(arrival, list.getBytes(StandardCharsets.UTF_8));
            PassengerView one = arrivals.passengers(arrival).get(0);
            desk.pass(one.id(), 1);
            return one;
        });
        UUID id = linked(who.person().id());
        assertFalse(Callers.as(supervisor, () -> words.isGuarded(id)));
        Callers.as(caseworker, () -> triage.answer(who.id(), Need.PROTECTION, NeedAnswer.NEEDS));
        guardedFromSupervisors(id);
    }

    private void guardedFromSupervisors(UUID id) {
        assertTrue(Callers.as(supervisor, () -> words.isGuarded(id)));
        refused(FamilyWordProblem.FAMILY_WORD_GUARDED, supervisor, () -> words.passOn(id));
        refused(PolicyProblem.NOT_ALLOWED, supervisor, () -> words.passOnGuarded(id));
        Callers.as(protection, () -> words.passOnGuarded(id));
        refused(FamilyWordProblem.FAMILY_WORD_GUARDED, supervisor, () -> words.number(id));
        assertEquals(Optional.of(NUMBER), Callers.as(protection, () -> words.numberGuarded(id)));
    }

    @Test
    void whatCouldNotBePassedOnSaysWhyAndIsTakenUpAgain() {
        UUID id = linked(given.adult("Rosa"));
        refused(FamilyWordProblem.FAMILY_WORD_REASON_MISSING, caseworker, () -> words.giveUp(id, Optional.empty()));
        Callers.as(caseworker, () -> words.giveUp(id, Optional.of(WhyNotPassedOn.NOT_WANTED)));
        assertEquals(Optional.of(WhyNotPassedOn.NOT_WANTED), seen(id).whyNot());
        Callers.as(supervisor, () -> words.take(id));
        Callers.as(supervisor, () -> words.unlink(id));
        refused(FamilyWordProblem.FAMILY_WORD_OF_NOBODY, supervisor, () -> words.passOn(id));
    }

    @Test
    void soundAndNumberGoADayAfterTheyWerePassedOnAndAfterThirtyDaysInAnyCase() throws SQLException {
        UUID passedOn = linked(given.adult("Rosa"));
        Callers.as(supervisor, () -> words.passOn(passedOn));
        UUID waiting = linked(given.adult("Rosa"));
        age("passed_on_at", Duration.ofHours(23), passedOn);
        age("left_at", Duration.ofDays(29), waiting);
        turn();
        assertEquals(FamilyWordState.PASSED_ON, seen(passedOn).state());
        assertEquals(FamilyWordState.BEING_LOOKED_FOR, seen(waiting).state());
        age("passed_on_at", Duration.ofHours(25), passedOn);
        age("left_at", Duration.ofDays(31), waiting);
        turn();
        for (UUID each : List.of(passedOn, waiting)) {
            assertEquals(FamilyWordState.ERASED, seen(each).state());
            assertEquals(Optional.empty(), seen(each).lastTwo());
            refused(FamilyWordProblem.FAMILY_WORD_ERASED, protection, () -> words.hear(each));
        }
        age("left_at", Duration.ofDays(190), waiting);
        turn();
        refused(FamilyWordProblem.FAMILY_WORD_UNKNOWN, protection, () -> words.require(waiting));
    }

    private void turn() {
        for (RetentionClass kind :
                List.of(RetentionClass.PASSED_ON_WORD, RetentionClass.FAMILY_WORD, RetentionClass.FAMILY_WORD_TRACE)) {
            Callers.as(Subject.system(), () -> retention.turn(kind));
        }
    }

    private void age(String column, Duration by, UUID word) throws SQLException {
        Instant then = Instant.now().minus(by);
        try (Connection connection = database.getConnection();
                PreparedStatement write =
                        connection.prepareStatement("UPDATE family_word SET " + column + " = ? WHERE id = ?")) {
            write.setObject(1, LocalDateTime.ofInstant(then, ZoneOffset.UTC));
            write.setBytes(2, UuidAsBytes.bytes(word));
            assertEquals(1, write.executeUpdate());
        }
    }
}
