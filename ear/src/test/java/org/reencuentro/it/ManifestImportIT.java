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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.ImportView;
import org.reencuentro.arrival.ManifestColumn;
import org.reencuentro.arrival.ManifestColumns;
import org.reencuentro.arrival.ManifestFindings;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.arrival.Manifests;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.People;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;

/** Lists on their way in, from the file to undoing, with a real database and threads of the application's own. */
@ExtendWith(ArquillianExtension.class)
class ManifestImportIT {
    @Inject
    Given given;

    @Inject
    GivenLists lists;

    @Inject
    Arrivals arrivals;

    @Inject
    Manifests manifests;

    @Inject
    FlightDesk desk;

    @Inject
    People people;

    @Inject
    CaseFiles files;

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
    void aListGoesFromTheFileToTheDeskAndAgainChangesNothing() {
        UUID flight = given.arrival();
        String family = Unheard.name();
        String text = "Lista del consulado\nNombre completo;DPI;Nacimiento\nAna Lucía de León " + family
                + ";1234567890101;1990\nEva Pop " + family + ";1234567800101;1991\nLuz Pop;;3000\n";
        String sender = "Consulado " + Given.unique();
        UUID id = manifests.receive(flight, sender, GivenLists.bytes(text));
        ManifestColumns guess = lists.guessed(flight, id);
        assertEquals("FULL_NAME,DOCUMENT,BIRTH", guess.text());
        ManifestFindings read = manifests.findings(flight, id).orElseThrow();
        assertEquals(List.of("Nombre completo", "DPI", "Nacimiento"), read.headings());
        assertEquals(3, read.samples().size());
        manifests.map(flight, id, guess);
        ImportView ready = lists.until(flight, id, ImportState.READY);
        assertEquals(List.of(3, 1, 2, 0), List.of(ready.rows(), ready.good(), ready.refused(), ready.unchanged()));
        ManifestFindings found = manifests.findings(flight, id).orElseThrow();
        assertEquals(
                List.of(new BadRow(2, "DPI", Fault.CUI_IMPOSSIBLE), new BadRow(3, "Nacimiento", Fault.BIRTH_IN_FUTURE)),
                found.refused().stream().map(ManifestFindings.RefusedRow::why).toList());
        assertEquals(List.of(), arrivals.passengers(flight), "nothing goes in before somebody decides");
        manifests.accept(flight, id);
        assertEquals(1, lists.until(flight, id, ImportState.DONE).added());
        PassengerView ana = arrivals.passengers(flight).get(0);
        assertEquals("de León " + family, ana.person().name().family());

        UUID again = manifests.receive(flight, sender, GivenLists.bytes(text));
        ImportView second = lists.brought(flight, again);
        assertEquals(List.of(0, 2, 1), List.of(second.added(), second.refused(), second.unchanged()));
        assertEquals(1, arrivals.passengers(flight).size());
    }

    @Test
    void columnsAreSaidOnceForASenderAndCanBeSaidOtherwise() {
        UUID flight = given.arrival();
        String sender = Given.unique();
        UUID id = manifests.receive(
                flight, sender, GivenLists.bytes("Columna A,Columna B\nPop " + sender + " Ana,1990\n"));
        assertFalse(lists.guessed(flight, id).nameable());
        ManifestColumns said = new ManifestColumns(
                List.of(Optional.of(ManifestColumn.FULL_NAME_FAMILY_FIRST), Optional.of(ManifestColumn.BIRTH)));
        Problem refused = assertThrows(
                Problem.class,
                () -> manifests.map(flight, id, new ManifestColumns(List.of(Optional.empty(), Optional.empty()))));
        assertEquals(ArrivalProblem.MANIFEST_COLUMNS_MISSING, refused.code());
        manifests.map(flight, id, said);
        lists.until(flight, id, ImportState.READY);
        UUID next = manifests.receive(
                given.arrival(), sender, GivenLists.bytes("columna a,COLUMNA B\nPop Batz Eva,1990\n"));
        UUID arrival = arrivalOf(next);
        lists.until(arrival, next, ImportState.READY);
        assertEquals(Optional.of(said), manifests.columns(arrival, next));
        assertEquals(
                "Eva",
                manifests.findings(arrival, next).orElseThrow().sample().get(0).given());
    }

    private UUID arrivalOf(UUID manifest) {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT arrival_id FROM manifest_import WHERE id = ?")) {
            select.setBytes(1, UuidAsBytes.bytes(manifest));
            try (var found = select.executeQuery()) {
                found.next();
                return UuidAsBytes.uuid(found.getBytes(1));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void whatWasRefusedIsCorrectedAndGoesInWithoutTheFile() {
        UUID flight = given.arrival();
        String family = Unheard.name();
        ImportView first = lists.imported(
                flight, "nombres;apellidos;nacimiento\nAna;" + family + ";1990\n=1+1;" + family + ";31/02/1990\n");
        assertEquals(List.of(1, 1), List.of(first.added(), first.refused()));
        String csv = manifests.quarantine(flight, first.id());
        assertTrue(csv.contains("\"'=1+1\",\"" + family + "\",\"31/02/1990\""), csv);
        UUID corrected = manifests.correct(flight, first.id(), List.of(List.of("Eva", family, "28/02/1990")), 1);
        assertEquals(1, lists.brought(flight, corrected).added());
        assertEquals(2, arrivals.passengers(flight).size());
        assertEquals(
                ArrivalProblem.IMPORT_FILE_GONE,
                assertThrows(Problem.class, () -> manifests.quarantine(flight, first.id()))
                        .code());
    }

    @Test
    void undoingTakesOutWhoeverNothingHasBegunWithAndSaysWhoStays() {
        UUID flight = given.arrival();
        ImportView done = lists.imported(flight, GivenLists.names(5));
        List<PassengerView> list = arrivals.passengers(flight);
        desk.pass(list.get(0).id(), 1);
        desk.pass(list.get(1).id(), 1);
        desk.undoLast(flight);
        UUID withCase = list.get(2).person().id();
        files.openOf(withCase);
        ImportView.Undone undone = manifests.undo(flight, done.id());
        assertEquals(new ImportView.Undone(2, 2, 1, 0), undone);
        assertEquals(
                list.stream().limit(3).map(PassengerView::id).collect(Collectors.toSet()),
                arrivals.passengers(flight).stream().map(PassengerView::id).collect(Collectors.toSet()));
        assertEquals(
                1,
                people.seen(List.of(
                                withCase,
                                list.get(3).person().id(),
                                list.get(4).person().id()))
                        .size());
        assertEquals(Optional.of(undone), manifests.progress(flight, done.id()).undone());
        assertEquals(
                ArrivalProblem.IMPORT_WRONG_STATE,
                assertThrows(Problem.class, () -> manifests.undo(flight, done.id()))
                        .code());
        assertEquals(2, lists.imported(flight, GivenLists.names(2)).added(), "the list is open for others");
    }

    @Test
    void afterUndoingTheSameFileGoesInAnew() {
        UUID flight = given.arrival();
        String text = GivenLists.names(3);
        ImportView done = lists.imported(flight, text);
        assertEquals(new ImportView.Undone(3, 0, 0, 0), manifests.undo(flight, done.id()));
        assertEquals(List.of(), arrivals.passengers(flight));
        assertEquals(3, lists.imported(flight, text).added());
    }

    @Test
    void twoWhoBringTheSameListAtOncePutEverybodyOnItOnce() {
        UUID flight = given.arrival();
        String text = GivenLists.names(300);
        UUID one = manifests.receive(flight, Given.unique(), GivenLists.bytes(text));
        UUID other = manifests.receive(flight, Given.unique(), GivenLists.bytes(text));
        manifests.map(flight, one, lists.guessed(flight, one));
        manifests.map(flight, other, lists.guessed(flight, other));
        lists.until(flight, one, ImportState.READY);
        lists.until(flight, other, ImportState.READY);
        manifests.accept(flight, one);
        manifests.accept(flight, other);
        int added = lists.until(flight, one, ImportState.DONE).added()
                + lists.until(flight, other, ImportState.DONE).added();
        assertEquals(300, added);
        assertEquals(300, arrivals.passengers(flight).size());
    }

    @Test
    void anImportThatSomebodyBrokeOffIsTakenUpAgainOnce() throws SQLException {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), GivenLists.bytes(GivenLists.names(20)));
        manifests.map(flight, id, lists.guessed(flight, id));
        lists.until(flight, id, ImportState.READY);
        // As a process leaves it that is killed while it writes: taken, and nothing written.
        Instant soon = Instant.now().plusMillis(300);
        update(
                "UPDATE manifest_import SET state = 'IMPORTING', attempts = 1, claimed_until = ? WHERE id = ?",
                soon,
                id);
        assertEquals(20, lists.until(flight, id, ImportState.DONE).added());
        assertEquals(20, arrivals.passengers(flight).size());
    }

    @Test
    void anImportThatBreaksOffAgainAndAgainFails() throws SQLException {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), GivenLists.bytes(GivenLists.names(2)));
        manifests.map(flight, id, lists.guessed(flight, id));
        lists.until(flight, id, ImportState.READY);
        update(
                "UPDATE manifest_import SET state = 'IMPORTING', attempts = 3, claimed_until = ? WHERE id = ?",
                Instant.now().minusSeconds(1),
                id);
        failed(flight, id, ArrivalProblem.MANIFEST_GIVEN_UP);
        assertEquals(List.of(), arrivals.passengers(flight));
    }

    private void update(String sql, Instant at, UUID id) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            update.setBytes(2, UuidAsBytes.bytes(id));
            update.executeUpdate();
        }
    }

    private void failed(UUID arrival, UUID id, ArrivalProblem why) {
        Instant end = Instant.now().plus(GivenLists.PATIENCE);
        while (manifests.progress(arrival, id).state() != ImportState.FAILED
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertEquals(Optional.of(why), manifests.progress(arrival, id).failure());
    }

    @Test
    void aPoisonFileFailsWithItsReasonAndTheNextGoesOn() {
        UUID flight = given.arrival();
        UUID poison = manifests.receive(flight, "x", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        UUID rows = manifests.receive(flight, "x", GivenLists.bytes("nombres\n" + "Ana\n".repeat(20_001)));
        UUID columns = manifests.receive(flight, "x", GivenLists.bytes("nombres" + ",a".repeat(64) + "\nAna\n"));
        assertEquals(1, lists.imported(flight, GivenLists.names(1)).added());
        failed(flight, poison, ArrivalProblem.MANIFEST_NOT_TEXT);
        failed(flight, rows, ArrivalProblem.MANIFEST_TOO_MANY_ROWS);
        failed(flight, columns, ArrivalProblem.MANIFEST_TOO_MANY_COLUMNS);
        assertEquals(Optional.empty(), manifests.findings(flight, rows), "nothing of it is kept");
    }
}
