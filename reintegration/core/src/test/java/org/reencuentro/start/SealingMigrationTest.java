package org.reencuentro.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.Sex;
import org.reencuentro.person.model.Identity;

/** A database of the version before sealing, with people in it, comes up sealed and loses nothing. */
class SealingMigrationTest {
    private static final String LAST_PLAIN = "028";
    private static final String[] PLAIN = {"Xmucane", "Tepeu Balam", "Ixquic", "asma grave", "F-Tepeu"};

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("db/old") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
                + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(url(), "reencuentro", "reencuentro");
    }

    private static UUID uuid(int number) {
        return new UUID(0, number);
    }

    private Flyway flyway(Sealing sealing, DataKeys keys) {
        return MigratedDatabase.flyway(url(), "reencuentro", "reencuentro", sealing, keys);
    }

    private void fill(Connection old) throws SQLException {
        try (var run = old.createStatement()) {
            for (String row : List.of(
                    "hall VALUES (?1, 'FAG', 'Sala', 'America/Guatemala')",
                    "arrival VALUES (?1, ?1, '118', '2026-11-25 03:00:00', '2026-11-24 10:00:00', 1)",
                    "person VALUES (?1, 'Xmucane', 'Tepeu Balam', 'xmucane tepeu balam', 2008, 11, 25, 'FEMALE',"
                            + " 'GT', 'QUC', '1301', '2026-11-24 10:00:00', 1)",
                    "person VALUES (?2, 'Ixquic', '', 'ixquic', NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                            + " '2026-11-24 10:00:00', 1)",
                    "passenger VALUES (?1, ?1, ?1, 1, REPEAT(X'01', 32), 'F-Tepeu', NULL, NULL, 1)",
                    "passenger VALUES (?2, ?1, ?2, 2, REPEAT(X'02', 32), NULL, NULL, NULL, 1)",
                    "organisation VALUES (?1, 'RUTAS', 'Rutas')",
                    "service VALUES (?1, ?1, 'TRANSPORT', 'Bus', '', NULL, NULL, 1)",
                    "ticket VALUES (?1, ?1, '12345678', 'SOL', 'x', 'ES', '2026-11-24 10:00:00')",
                    "help_request VALUES (?1, ?1, ?1, ?1, 'TRANSPORT', '13', 'ES', 'REFERRED', '2026-11-24 10:00:00', 1)",
                    "consent VALUES (?1, ?1, ?1, 'TRANSPORT', 'YES', 'QUC', 'Ixquic', ?1, '2026-11-24 10:00:00', NULL, 1)",
                    "referral VALUES (?1, 'R-2222-2', ?1, ?1, ?1, ?1, ?1, 'TRANSPORT', '13', 'URGENT', ?1,"
                            + " 'asma grave', 'SENT', NULL, NULL, ?1, 1)")) {
                run.execute("INSERT INTO "
                        + row.replace("?1", "X'00000000000000000000000000000001'")
                                .replace("?2", "X'00000000000000000000000000000002'"));
            }
        }
    }

    private static byte[] column(Connection database, String query) throws SQLException {
        try (var run = database.createStatement();
                ResultSet row = run.executeQuery(query)) {
            assertTrue(row.next());
            return row.getBytes(1);
        }
    }

    @Test
    void aDatabaseWithPeopleComesUpSealedAndLosesNothing() throws Exception {
        Sealing sealing = TestKeys.sealing(folder);
        DataKeys keys = TestKeys.dataKeys(folder, sealing);
        Flyway.configure()
                .configuration(flyway(sealing, keys).getConfiguration())
                .target(MigrationVersion.fromVersion(LAST_PLAIN))
                .load()
                .migrate();
        try (Connection old = database()) {
            fill(old);
        }
        flyway(sealing, keys).migrate();
        try (Connection database = database()) {
            Map<UUID, DataKey> open = TestKeys.open(folder, sealing, database, List.of(uuid(1), uuid(2)));
            Identity first = Identity.read(open.get(uuid(1))
                    .unseal(
                            column(database, "SELECT identity FROM person ORDER BY id LIMIT 1"),
                            "person.identity:" + uuid(1)));
            assertEquals("Xmucane Tepeu Balam", first.name().full());
            assertEquals(new BirthDate(2008, 11, 25), first.birth().orElseThrow());
            assertEquals(Sex.FEMALE, first.sex().orElseThrow());
            assertEquals("1301", first.home().orElseThrow());
            assertTrue(first.document().map(DocumentNumber::text).isEmpty());
            Identity second = Identity.read(open.get(uuid(2))
                    .unseal(
                            column(database, "SELECT identity FROM person ORDER BY id DESC LIMIT 1"),
                            "person.identity:" + uuid(2)));
            assertEquals("Ixquic", second.name().full());
            assertTrue(second.birth().isEmpty());
            assertEquals(
                    "Ixquic",
                    open.get(uuid(1))
                            .text(
                                    column(database, "SELECT interpreter_sealed FROM consent"),
                                    "consent.interpreter_sealed:" + uuid(1)));
            assertEquals(
                    "asma grave",
                    open.get(uuid(1))
                            .text(
                                    column(database, "SELECT note_sealed FROM referral"),
                                    "referral.note_sealed:" + uuid(1)));
            // By the hall's clock the flight came on the evening before the 18th birthday.
            assertEquals(
                    1,
                    column(
                            database,
                            "SELECT CASE WHEN minor THEN X'01' ELSE X'00' END FROM passenger ORDER BY id LIMIT 1")[0]);
            assertEquals(16, column(database, "SELECT household FROM passenger ORDER BY id LIMIT 1").length);
            try (var run = database.createStatement()) {
                run.execute("SHUTDOWN COMPACT");
            }
        }
        String file = Files.readString(folder.resolve("db/old.mv.db"), StandardCharsets.ISO_8859_1);
        for (String plain : PLAIN) {
            assertFalse(file.contains(plain), plain + " still stands in the database's file");
        }
    }
}
