package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.ImportView;
import org.reencuentro.arrival.ManifestColumn;
import org.reencuentro.arrival.ManifestColumns;
import org.reencuentro.arrival.ManifestFindings;
import org.reencuentro.arrival.ManifestHistory;
import org.reencuentro.arrival.Manifests;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.matching.Reason;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.People;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.retention.Retention;
import org.reencuentro.retention.RetentionClass;

/** What is shown of a list on its way in, what is refused, and what is kept of it. */
@ExtendWith(ArquillianExtension.class)
class ManifestKeepingIT {
    @Inject
    Given given;

    @Inject
    GivenLists lists;

    @Inject
    Manifests manifests;

    @Inject
    ManifestHistory history;

    @Inject
    People people;

    @Inject
    Retention retention;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource source;

    private Callers.Acting supervisor;

    @BeforeEach
    void aSupervisorWorksHere() {
        supervisor = Callers.begin(given.staff(Role.SUPERVISOR));
    }

    @AfterEach
    void goesHome() {
        supervisor.close();
    }

    @Test
    void somebodyOfBeforeIsToldWithReasonsToWhomTheyAreTheirsToSee() {
        String family = Unheard.name();
        lists.imported(given.arrival(), "nombres;apellidos;nacimiento\nMaría Lucía;" + family + ";1987-04-23\n");
        UUID before = people.named("María Lucía " + family, 1).get(0).id();
        UUID flight = given.arrival();
        UUID id = manifests.receive(
                flight,
                Given.unique(),
                GivenLists.bytes("nombres;apellidos;nacimiento\nMaria Lucia;" + family + ";1987-04-23\n"));
        manifests.map(flight, id, lists.guessed(flight, id));
        lists.until(flight, id, ImportState.READY);
        ManifestFindings.KnownRow known =
                manifests.findings(flight, id).orElseThrow().known().get(0);
        assertEquals(List.of(before, 1), List.of(known.person(), known.row()));
        assertTrue(known.reasons().contains(Reason.BIRTH_SAME), known.toString());
        assertEquals(
                List.of(),
                Callers.as(
                        given.staff(Role.FLIGHT_DESK),
                        () -> manifests.findings(flight, id).orElseThrow().known()));
    }

    @Test
    void refusedRowsBehindThoseThatWereCorrectedAreNotLost() {
        UUID flight = given.arrival();
        String family = Unheard.name();
        ImportView first = lists.imported(
                flight,
                "nombres;apellidos;nacimiento\nAna;" + family + ";1990\nEva;" + family + ";x\nLuz;" + family + ";x\n");
        UUID corrected = manifests.correct(flight, first.id(), List.of(List.of("Eva", family, "1991")), 1);
        ImportView ready = lists.until(flight, corrected, ImportState.READY);
        assertEquals(List.of(1, 1), List.of(ready.good(), ready.refused()));
    }

    @Test
    void whatCannotBeReadByIsRefusedAndTheListStays() {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), GivenLists.bytes("a,b\nAna,Eva\n"));
        lists.guessed(flight, id);
        Optional<ManifestColumn> name = Optional.of(ManifestColumn.FULL_NAME);
        refused(
                ArrivalProblem.MANIFEST_COLUMN_TWICE,
                () -> manifests.map(flight, id, new ManifestColumns(List.of(name, name))));
        refused(
                ArrivalProblem.MANIFEST_COLUMN_TWICE,
                () -> manifests.map(flight, id, new ManifestColumns(List.of(name, Optional.of(ManifestColumn.GIVEN)))));
        assertEquals(ImportState.READ, manifests.progress(flight, id).state());
        for (String sender : List.of("", " \t", "x".repeat(81), "a\u0000b")) {
            refused(
                    ArrivalProblem.MANIFEST_SENDER_MISSING,
                    () -> manifests.receive(flight, sender, GivenLists.bytes("nombres\nAna\n")));
        }
    }

    private static void refused(ArrivalProblem why, Executable done) {
        assertEquals(why, assertThrows(Problem.class, done).code());
    }

    @Test
    void aListThatCannotGoInLeavesNothingOfIt() throws SQLException {
        UUID flight = given.arrival();
        UUID rows = manifests.receive(flight, Given.unique(), GivenLists.bytes("nombres\n" + "Ana\n".repeat(20_001)));
        Instant end = Instant.now().plus(GivenLists.PATIENCE);
        while (manifests.progress(flight, rows).state() != ImportState.FAILED
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertEquals(
                Optional.of(ArrivalProblem.MANIFEST_TOO_MANY_ROWS),
                manifests.progress(flight, rows).failure());
        assertEquals(0, kept(rows));
    }

    @Test
    void refusedRowsGoAfterAWeek() throws SQLException {
        UUID flight = given.arrival();
        ImportView done = lists.imported(flight, "nombres;nacimiento\nAna;1990\nEva;x\n");
        turn();
        assertEquals(1, kept(done.id()), "a week has not passed");
        age(
                done.id(),
                "UPDATE manifest_file SET kept_from = ? WHERE id = ?",
                Duration.ofDays(7).plusMinutes(1));
        turn();
        assertEquals(0, kept(done.id()));
        refused(ArrivalProblem.IMPORT_FILE_GONE, () -> manifests.quarantine(flight, done.id()));
        assertEquals(1, history.ofArrival(flight).get(0).refused(), "that there was one is still known");
        age(done.id(), "UPDATE manifest_import SET received_at = ? WHERE id = ?", Duration.ofDays(367));
        turn();
        assertEquals(List.of(), history.ofArrival(flight));
    }

    @Test
    void whatIsLeftIsNotKeptAndAnotherArrivalsImportIsUnknown() {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), GivenLists.bytes(GivenLists.names(1)));
        lists.guessed(flight, id);
        UUID other = given.arrival();
        assertEquals(
                ArrivalProblem.IMPORT_UNKNOWN,
                assertThrows(Problem.class, () -> manifests.progress(other, id)).code());
        manifests.discard(flight, id);
        assertEquals(Optional.empty(), manifests.findings(flight, id));
        assertEquals(
                ArrivalProblem.IMPORT_WRONG_STATE,
                assertThrows(Problem.class, () -> manifests.accept(flight, id)).code());
    }

    @Test
    void theListsOfAHallAreThoseOfItsArrivals() {
        UUID flight = given.arrival();
        ImportView done = lists.imported(flight, GivenLists.names(1));
        assertTrue(history.ofHalls().stream()
                .anyMatch(each -> each.list().id().equals(done.id())
                        && each.arrival().id().equals(flight)));
    }

    private void turn() {
        Callers.as(Subject.system(), () -> {
            retention.turn(RetentionClass.REFUSED_ROWS);
            retention.turn(RetentionClass.LIST_RECEIVED);
        });
    }

    private void age(UUID id, String sql, Duration by) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, LocalDateTime.ofInstant(Instant.now().minus(by), ZoneOffset.UTC));
            update.setBytes(2, UuidAsBytes.bytes(id));
            assertEquals(1, update.executeUpdate());
        }
    }

    private int kept(UUID id) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT COUNT(*) FROM manifest_file WHERE id = ?")) {
            select.setBytes(1, UuidAsBytes.bytes(id));
            try (var found = select.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
