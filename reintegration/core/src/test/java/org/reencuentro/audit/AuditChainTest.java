package org.reencuentro.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.audit.AuditReport.Kind;
import org.reencuentro.audit.store.AuditStore;

class AuditChainTest {
    private static final Instant FIRST = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID SOMEBODY = new UUID(10, 10);

    @TempDir
    Path data;

    private JdbcConnectionPool database;
    private AuditStore store;
    private AuditChain chain;

    @BeforeEach
    void begin() throws SQLException, IOException {
        database = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1", "a", "a");
        for (String migration : List.of("V060__audit_entry.sql", "V061__audit_head.sql")) {
            run(Files.readString(Path.of("src/main/resources/db/migration", migration)));
        }
        store = new AuditStore(database);
        chain = started(FIRST);
    }

    @AfterEach
    void end() throws SQLException {
        run("SHUTDOWN");
        database.dispose();
    }

    private AuditChain started(Instant now) {
        AuditChain started = new AuditChain(data, Clock.fixed(now, ZoneOffset.UTC), store);
        started.open();
        return started;
    }

    private void write(int many) {
        chain.committed(chain.write(IntStream.range(0, many)
                .mapToObj(i -> deed(AuditEntry.Outcome.DONE))
                .toList()));
    }

    private static AuditEntry deed(AuditEntry.Outcome outcome) {
        return new AuditEntry(
                "CASEWORKER",
                Optional.of(SOMEBODY),
                Optional.empty(),
                "READ_CASE",
                "PERSON",
                Optional.of(UUID.randomUUID()),
                "CASEWORK",
                outcome,
                UUID.randomUUID());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private AuditReport verify() {
        return chain.verify(sequence -> {});
    }

    private List<Kind> faults() {
        return verify().faults().stream()
                .map(AuditReport.Fault::kind)
                .distinct()
                .toList();
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        assertTrue(verify().whole());
        write(3);
        chain.anchor();
        write(2);
        AuditReport report = verify();
        assertTrue(report.whole(), report.toString());
        assertEquals(5, report.links());
        assertEquals(5, report.newest());
        assertEquals(Optional.of(new AuditReport.Mark(3, FIRST)), report.held());
    }

    @Test
    void itGoesOnAfterARestart() {
        write(3);
        chain.anchor();
        chain = started(FIRST.plusSeconds(60));
        write(1);
        assertTrue(verify().whole());
        assertEquals(4, verify().newest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened_at = TIMESTAMP '2026-11-23 12:00:00.000001'",
                "role = 'SUPERVISOR'",
                "actor = NULL",
                "organisation = actor",
                "action = 'READ_BOARD'",
                "kind = 'HALL'",
                "object = request",
                "purpose = 'SERVICE'",
                "outcome = 'HIDDEN'",
                "outcome = 'NEVER'",
                "request = actor",
                "mac = X'00'"
            })
    void everyColumnIsHeld(String change) throws SQLException {
        write(9);
        run("UPDATE audit_entry SET " + change + " WHERE sequence_number = 5");
        AuditReport report = verify();
        assertEquals(new AuditReport.Fault(Kind.ALTERED, 5), report.faults().get(0));
    }

    @Test
    void aDeedThatIsTakenOutIsMissed() throws SQLException {
        write(9);
        run("DELETE FROM audit_entry WHERE sequence_number = 5");
        assertEquals(new AuditReport.Fault(Kind.MISSING, 5), verify().faults().get(0));
    }

    @Test
    void deedsThatChangePlacesAreFound() throws SQLException {
        write(9);
        run("UPDATE audit_entry SET sequence_number = 100 WHERE sequence_number = 5");
        run("UPDATE audit_entry SET sequence_number = 5 WHERE sequence_number = 6");
        run("UPDATE audit_entry SET sequence_number = 6 WHERE sequence_number = 100");
        assertEquals(new AuditReport.Fault(Kind.ALTERED, 5), verify().faults().get(0));
    }

    @Test
    void aDeedThatIsPutInIsFound() throws SQLException {
        write(9);
        run("INSERT INTO audit_entry SELECT 10, happened_at, role, actor, organisation, action, kind, object, purpose,"
                + " outcome, request, mac FROM audit_entry WHERE sequence_number = 9");
        assertEquals(List.of(Kind.ALTERED, Kind.ADDED), faults());
    }

    @Test
    void aTailThatIsCutOffIsMissedEvenWhenTheHeadIsSetBack() throws SQLException {
        write(5);
        run("CREATE TABLE kept AS SELECT * FROM audit_head");
        write(4);
        run("DELETE FROM audit_entry WHERE sequence_number > 5");
        assertEquals(List.of(Kind.CUT_OFF), faults());
        run("UPDATE audit_head SET sequence_number = 5, mac = (SELECT mac FROM audit_entry WHERE sequence_number = 5)");
        assertEquals(List.of(Kind.FORGED_END, Kind.CUT_OFF), faults());
        run("UPDATE audit_head SET seal = (SELECT seal FROM kept)");
        assertEquals(List.of(Kind.CUT_OFF), faults());
    }

    @Test
    void aDatabaseThatWasPutBackIsFoundByTheAnchorsAfterARestart() throws SQLException {
        write(5);
        run("CREATE TABLE kept AS SELECT * FROM audit_head");
        write(4);
        chain.anchor();
        run("DELETE FROM audit_entry WHERE sequence_number > 5");
        run("UPDATE audit_head SET sequence_number = 5, mac = (SELECT mac FROM kept), seal = (SELECT seal FROM kept)");
        chain = started(FIRST.plusSeconds(60));
        AuditReport report = verify();
        assertEquals(List.of(Kind.FOUND_BROKEN, Kind.CUT_OFF), faults());
        assertEquals(Optional.of(new AuditReport.Mark(9, FIRST)), report.next());
    }

    @Test
    void whatWasFoundBrokenStaysKnownAlthoughTheChainGoesOn() throws SQLException {
        write(9);
        run("DELETE FROM audit_entry WHERE sequence_number > 5");
        run("UPDATE audit_head SET sequence_number = 5");
        write(1);
        write(1);
        AuditReport report = verify();
        assertEquals(11, report.newest());
        assertEquals(List.of(Kind.FOUND_BROKEN, Kind.MISSING), faults());
    }

    @Test
    void aHeadThatWasRemovedIsFound() throws SQLException {
        write(9);
        run("DELETE FROM audit_head");
        assertEquals(List.of(Kind.FORGED_END), faults());
        write(1);
        assertEquals(List.of(Kind.FOUND_BROKEN, Kind.ALTERED), faults());
    }

    @Test
    void aChainThatWasWrittenAnewWithTheKeyDisagreesWithTheAnchors() throws SQLException {
        write(5);
        chain.anchor();
        run("DELETE FROM audit_entry");
        run("DELETE FROM audit_head");
        Path elsewhere = data.resolve("elsewhere");
        copyKey(elsewhere);
        AuditChain forger = new AuditChain(elsewhere, Clock.fixed(FIRST, ZoneOffset.UTC), store);
        forger.open();
        forger.write(IntStream.range(0, 9)
                .mapToObj(i -> deed(AuditEntry.Outcome.DONE))
                .toList());
        assertEquals(new AuditReport.Fault(Kind.REWRITTEN, 5), verify().faults().get(0));
    }

    private void copyKey(Path elsewhere) {
        try {
            Files.createDirectories(elsewhere.resolve("keys"));
            Files.copy(data.resolve("keys/audit.key"), elsewhere.resolve("keys/audit.key"));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @Test
    void alteredAnchorsAreFoundAndHalfALineIsNot() throws IOException {
        write(5);
        chain.anchor();
        write(1);
        chain.anchor();
        Path anchors = data.resolve("audit/anchors.log");
        Files.writeString(anchors, "REACHED 7 2026-1", StandardOpenOption.APPEND);
        chain = started(FIRST);
        assertTrue(verify().whole());
        Files.writeString(anchors, Files.readString(anchors).replaceFirst("REACHED 5", "REACHED 4"));
        assertEquals(
                new AuditReport.Fault(Kind.ANCHORS_ALTERED, 1),
                verify().faults().get(0));
    }

    @Test
    void whatRetentionForgetsLeavesAWholeChain() throws SQLException {
        write(5);
        chain.anchor();
        chain = started(FIRST.plus(Duration.ofDays(1)));
        write(2);
        chain.anchor();
        assertEquals(5, chain.forgetBefore(FIRST.plusSeconds(1)));
        assertEquals(0, chain.forgetBefore(FIRST.plus(Duration.ofDays(9))), "the newest stays");
        assertTrue(verify().whole(), verify().toString());
        assertEquals(2, verify().links());
        run("UPDATE audit_head SET base_number = 2");
        assertFalse(verify().whole());
    }

    @Test
    void deedsAreFoundByWhomAboutWhatWhenAndWhetherRefused() {
        write(2);
        AuditEntry refused = deed(AuditEntry.Outcome.REFUSED);
        chain.committed(chain.write(List.of(refused)));
        AuditSearch all = new AuditSearch(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        assertEquals(List.of(3L, 2L, 1L), found(all, Long.MAX_VALUE));
        assertEquals(List.of(1L), found(all, 2));
        assertEquals(
                List.of(3L),
                found(
                        new AuditSearch(
                                Set.of(refused.object().orElseThrow(), SOMEBODY),
                                Optional.of(SOMEBODY),
                                Optional.of(FIRST),
                                Optional.of(FIRST.plusSeconds(1)),
                                true),
                        Long.MAX_VALUE));
        assertEquals(
                List.of(),
                found(
                        new AuditSearch(
                                Set.of(), Optional.of(new UUID(1, 1)), Optional.empty(), Optional.empty(), false),
                        9));
        assertEquals(
                List.of(),
                found(new AuditSearch(Set.of(), Optional.empty(), Optional.empty(), Optional.of(FIRST), false), 9));
    }

    private List<Long> found(AuditSearch search, long before) {
        return store.find(search, before, 10).stream()
                .map(AuditRecord::sequence)
                .toList();
    }

    @Test
    void keyAndAnchorsAreTheOwnersAlone() throws IOException {
        for (String file : List.of("keys/audit.key", "audit/anchors.log")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))));
        }
        try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
            assertEquals(1, keys.count());
        }
        assertEquals(
                65,
                Files.readString(data.resolve("keys/audit.key"), StandardCharsets.UTF_8)
                        .length());
    }
}
