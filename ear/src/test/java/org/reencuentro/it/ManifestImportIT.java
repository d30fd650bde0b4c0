package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
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
import org.reencuentro.matching.Reason;
import org.reencuentro.person.People;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;

/** Lists on their way in, from the file to undoing, with a real database and threads of the application's own. */
@ExtendWith(ArquillianExtension.class)
class ManifestImportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Given given;

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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until an import is in a state, or at another end. */
    private ImportView until(UUID arrival, UUID id, ImportState state) {
        Instant end = Instant.now().plus(PATIENCE);
        ImportView view = manifests.progress(arrival, id);
        while (view.state() != state
                && view.state() != ImportState.FAILED
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            view = manifests.progress(arrival, id);
        }
        assertEquals(state, view.state(), view.toString());
        return view;
    }

    private ManifestColumns guessed(UUID arrival, UUID id) {
        until(arrival, id, ImportState.READ);
        return manifests.columns(arrival, id).orElseThrow();
    }

    private ImportView brought(UUID arrival, UUID id) {
        until(arrival, id, ImportState.READY);
        manifests.accept(arrival, id);
        return until(arrival, id, ImportState.DONE);
    }

    private ImportView imported(UUID arrival, String text) {
        UUID id = manifests.receive(arrival, Given.unique(), bytes(text));
        manifests.map(arrival, id, guessed(arrival, id));
        return brought(arrival, id);
    }

    private static String names(int many) {
        String family = Given.unique();
        return IntStream.range(0, many)
                .mapToObj(i -> "Ana " + i + ";" + family + ";1990;F\n")
                .collect(Collectors.joining("", "nombres;apellidos;nacimiento;familia\n", ""));
    }

    @Test
    void aListGoesFromTheFileToTheDeskAndAgainChangesNothing() {
        UUID flight = given.arrival();
        String family = Given.unique();
        String text = "Lista del consulado\nNombre completo;DPI;Nacimiento\nAna Lucía de León " + family
                + ";1234567890101;1990\nEva Pop " + family + ";1234567800101;1991\nLuz Pop;;3000\n";
        String sender = "Consulado " + Given.unique();
        UUID id = manifests.receive(flight, sender, bytes(text));
        ManifestColumns guess = guessed(flight, id);
        assertEquals("FULL_NAME,DOCUMENT,BIRTH", guess.text());
        ManifestFindings read = manifests.findings(flight, id).orElseThrow();
        assertEquals(List.of("Nombre completo", "DPI", "Nacimiento"), read.headings());
        assertEquals(3, read.samples().size());
        manifests.map(flight, id, guess);
        ImportView ready = until(flight, id, ImportState.READY);
        assertEquals(List.of(3, 1, 2, 0), List.of(ready.rows(), ready.good(), ready.refused(), ready.unchanged()));
        ManifestFindings found = manifests.findings(flight, id).orElseThrow();
        assertEquals(
                List.of(new BadRow(2, "DPI", Fault.CUI_IMPOSSIBLE), new BadRow(3, "Nacimiento", Fault.BIRTH_IN_FUTURE)),
                found.refused().stream().map(ManifestFindings.RefusedRow::why).toList());
        assertEquals(List.of(), arrivals.passengers(flight), "nothing goes in before somebody decides");
        manifests.accept(flight, id);
        assertEquals(1, until(flight, id, ImportState.DONE).added());
        PassengerView ana = arrivals.passengers(flight).get(0);
        assertEquals("de León " + family, ana.person().name().family());

        UUID again = manifests.receive(flight, sender, bytes(text));
        ImportView second = brought(flight, again);
        assertEquals(List.of(0, 2, 1), List.of(second.added(), second.refused(), second.unchanged()));
        assertEquals(1, arrivals.passengers(flight).size());
    }

    @Test
    void columnsAreSaidOnceForASenderAndCanBeSaidOtherwise() {
        UUID flight = given.arrival();
        String sender = Given.unique();
        UUID id = manifests.receive(flight, sender, bytes("Columna A,Columna B\nPop " + sender + " Ana,1990\n"));
        assertFalse(guessed(flight, id).nameable());
        ManifestColumns said = new ManifestColumns(
                List.of(Optional.of(ManifestColumn.FULL_NAME_FAMILY_FIRST), Optional.of(ManifestColumn.BIRTH)));
        Problem refused = assertThrows(
                Problem.class,
                () -> manifests.map(flight, id, new ManifestColumns(List.of(Optional.empty(), Optional.empty()))));
        assertEquals(ArrivalProblem.MANIFEST_COLUMNS_MISSING, refused.code());
        manifests.map(flight, id, said);
        until(flight, id, ImportState.READY);
        UUID next = manifests.receive(given.arrival(), sender, bytes("columna a,COLUMNA B\nPop Batz Eva,1990\n"));
        UUID arrival = arrivalOf(next);
        until(arrival, next, ImportState.READY);
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
        String family = Given.unique();
        ImportView first = imported(
                flight, "nombres;apellidos;nacimiento\nAna;" + family + ";1990\n=1+1;" + family + ";31/02/1990\n");
        assertEquals(List.of(1, 1), List.of(first.added(), first.refused()));
        String csv = manifests.quarantine(flight, first.id());
        assertTrue(csv.contains("\"'=1+1\",\"" + family + "\",\"31/02/1990\""), csv);
        UUID corrected = manifests.correct(flight, first.id(), List.of(List.of("Eva", family, "28/02/1990")), 1);
        assertEquals(1, brought(flight, corrected).added());
        assertEquals(2, arrivals.passengers(flight).size());
        assertEquals(
                ArrivalProblem.IMPORT_FILE_GONE,
                assertThrows(Problem.class, () -> manifests.quarantine(flight, first.id()))
                        .code());
    }

    @Test
    void undoingTakesOutWhoeverNothingHasBegunWithAndSaysWhoStays() {
        UUID flight = given.arrival();
        ImportView done = imported(flight, names(5));
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
        assertEquals(2, imported(flight, names(2)).added(), "the list is open for others");
    }

    @Test
    void afterUndoingTheSameFileGoesInAnew() {
        UUID flight = given.arrival();
        String text = names(3);
        ImportView done = imported(flight, text);
        assertEquals(new ImportView.Undone(3, 0, 0, 0), manifests.undo(flight, done.id()));
        assertEquals(List.of(), arrivals.passengers(flight));
        assertEquals(3, imported(flight, text).added());
    }

    @Test
    void twoWhoBringTheSameListAtOncePutEverybodyOnItOnce() {
        UUID flight = given.arrival();
        String text = names(300);
        UUID one = manifests.receive(flight, Given.unique(), bytes(text));
        UUID other = manifests.receive(flight, Given.unique(), bytes(text));
        manifests.map(flight, one, guessed(flight, one));
        manifests.map(flight, other, guessed(flight, other));
        until(flight, one, ImportState.READY);
        until(flight, other, ImportState.READY);
        manifests.accept(flight, one);
        manifests.accept(flight, other);
        int added = until(flight, one, ImportState.DONE).added()
                + until(flight, other, ImportState.DONE).added();
        assertEquals(300, added);
        assertEquals(300, arrivals.passengers(flight).size());
    }

    @Test
    void anImportThatSomebodyBrokeOffIsTakenUpAgainOnce() throws SQLException {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), bytes(names(20)));
        manifests.map(flight, id, guessed(flight, id));
        until(flight, id, ImportState.READY);
        // As a process leaves it that is killed while it writes: taken, and nothing written.
        Instant soon = Instant.now().plusMillis(300);
        update(
                "UPDATE manifest_import SET state = 'IMPORTING', attempts = 1, claimed_until = ? WHERE id = ?",
                soon,
                id);
        assertEquals(20, until(flight, id, ImportState.DONE).added());
        assertEquals(20, arrivals.passengers(flight).size());
    }

    @Test
    void anImportThatBreaksOffAgainAndAgainFails() throws SQLException {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), bytes(names(2)));
        manifests.map(flight, id, guessed(flight, id));
        until(flight, id, ImportState.READY);
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
        Instant end = Instant.now().plus(PATIENCE);
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
        UUID rows = manifests.receive(flight, "x", bytes("nombres\n" + "Ana\n".repeat(20_001)));
        UUID columns = manifests.receive(flight, "x", bytes("nombres" + ",a".repeat(64) + "\nAna\n"));
        assertEquals(1, imported(flight, names(1)).added());
        failed(flight, poison, ArrivalProblem.MANIFEST_NOT_TEXT);
        failed(flight, rows, ArrivalProblem.MANIFEST_TOO_MANY_ROWS);
        failed(flight, columns, ArrivalProblem.MANIFEST_TOO_MANY_COLUMNS);
        assertEquals(Optional.empty(), manifests.findings(flight, rows), "nothing of it is kept");
    }

    @Test
    void whatIsLeftIsNotKeptAndAnotherArrivalsImportIsUnknown() {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), bytes(names(1)));
        guessed(flight, id);
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
    void somebodyOfBeforeIsToldWithReasonsToWhomTheyAreTheirsToSee() {
        String family = Given.unique();
        imported(given.arrival(), "nombres;apellidos;nacimiento\nMaría Lucía;" + family + ";1987-04-23\n");
        UUID before = people.named("María Lucía " + family, 1).get(0).id();
        UUID flight = given.arrival();
        UUID id = manifests.receive(
                flight, Given.unique(), bytes("nombres;apellidos;nacimiento\nMaria Lucia;" + family + ";1987-04-23\n"));
        manifests.map(flight, id, guessed(flight, id));
        until(flight, id, ImportState.READY);
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
        String family = Given.unique();
        ImportView first = imported(
                flight,
                "nombres;apellidos;nacimiento\nAna;" + family + ";1990\nEva;" + family + ";x\nLuz;" + family + ";x\n");
        UUID corrected = manifests.correct(flight, first.id(), List.of(List.of("Eva", family, "1991")), 1);
        ImportView ready = until(flight, corrected, ImportState.READY);
        assertEquals(List.of(1, 1), List.of(ready.good(), ready.refused()));
    }

    @Test
    void whatCannotBeReadByIsRefusedAndTheListStays() {
        UUID flight = given.arrival();
        UUID id = manifests.receive(flight, Given.unique(), bytes("a,b\nAna,Eva\n"));
        guessed(flight, id);
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
                    () -> manifests.receive(flight, sender, bytes("nombres\nAna\n")));
        }
    }

    private static void refused(ArrivalProblem why, Executable done) {
        assertEquals(why, assertThrows(Problem.class, done).code());
    }
}
