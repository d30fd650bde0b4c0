package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.kernel.DataKeyTable.Found;
import org.reencuentro.kernel.DataKeyTable.Name;

/** Data keys and rotation over a real table, without a server. */
class KeysTest {
    private static final SealedColumn COLUMN = new SealedColumn("thing", "id", "sealed");

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-25T18:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TempDir
    Path folder;

    private final Hand clock = new Hand();
    private final JdbcDataSource source = new JdbcDataSource();
    private Connection connection;
    private Sealing sealing;

    @BeforeEach
    void database() throws SQLException, IOException {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=0");
        connection = source.getConnection();
        try (var statement = connection.createStatement();
                var table = KeysTest.class.getResourceAsStream("/db/migration/V050__data_key.sql")) {
            statement.execute(new String(table.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("CREATE TABLE person (id BINARY(16) NOT NULL PRIMARY KEY, key_slot BIGINT,"
                    + " key_half VARBINARY(100))");
            statement.execute("CREATE TABLE thing (id BINARY(16) NOT NULL PRIMARY KEY, sealed VARBINARY(200))");
        }
        sealing = sealing();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Sealing sealing() {
        Sealing opened = new Sealing(TestKeys.settings(folder), clock, List.of(COLUMN));
        opened.open();
        return opened;
    }

    private DataKeyTable table() {
        return new DataKeyTable(clock, sealing, new Vault(TestKeys.settings(folder)), TestKeys.PEOPLE);
    }

    private Keys keys() {
        return new Keys(clock, sealing, table(), List.of(COLUMN), source);
    }

    private static Name name(UUID owner) {
        return new Name(owner, Compartment.GENERAL);
    }

    /** Keys as they are made in the application: general ones into their owners' rows, the others into their table. */
    private Map<Name, DataKey> make(Name... names) throws SQLException {
        Map<Name, DataKey> keys = new HashMap<>();
        for (Map.Entry<Name, NewKey> made : table().make(List.of(names)).entrySet()) {
            keys.put(made.getKey(), made.getValue().key());
            if (made.getKey().compartment() != Compartment.GENERAL) {
                table().insert(connection, Map.of(made.getKey(), made.getValue()));
                continue;
            }
            try (var insert = connection.prepareStatement("INSERT INTO person VALUES (?, ?, ?)")) {
                insert.setBytes(1, UuidAsBytes.bytes(made.getKey().owner()));
                insert.setLong(2, made.getValue().slot());
                insert.setBytes(3, made.getValue().half());
                insert.executeUpdate();
            }
        }
        return keys;
    }

    private Found found(UUID owner) throws SQLException {
        return table().find(connection, List.of(name(owner))).get(name(owner));
    }

    private void thing(UUID id, String text) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO thing (id, sealed) VALUES (?, ?)")) {
            insert.setBytes(1, UuidAsBytes.bytes(id));
            insert.setBytes(2, sealing.seal(text, COLUMN.place(id)));
            insert.executeUpdate();
        }
    }

    private String thing(UUID id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT sealed FROM thing WHERE id = ?")) {
            select.setBytes(1, UuidAsBytes.bytes(id));
            try (var row = select.executeQuery()) {
                row.next();
                return sealing.unseal(row.getBytes(1), COLUMN.place(id));
            }
        }
    }

    private List<Long> rows() {
        return keys().status().stream().map(Keys.Key::rows).toList();
    }

    @Test
    void whatADataKeySealedOpensWithItsRowAndTheVaultAndNowhereElse() throws SQLException {
        UUID ana = UUID.randomUUID();
        UUID eva = UUID.randomUUID();
        Map<Name, DataKey> made = make(name(ana), name(eva));
        byte[] sealed = made.get(name(ana)).seal("Ana", "person.identity:" + ana);
        assertEquals("Ana", found(ana).key().text(sealed, "person.identity:" + ana));
        assertThrows(IllegalStateException.class, () -> found(ana).key().unseal(sealed, "person.identity:" + eva));
        assertThrows(IllegalStateException.class, () -> found(ana).key().unseal(sealed, "person.other:" + ana));
        assertThrows(IllegalStateException.class, () -> found(eva).key().unseal(sealed, "person.identity:" + ana));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThrows(
                    IllegalStateException.class,
                    () -> made.get(name(ana)).unseal(altered, "person.identity:" + ana),
                    "byte " + i);
        }
    }

    @Test
    void aWrappedKeyCannotBePutIntoAnotherRow() throws SQLException {
        UUID ana = UUID.randomUUID();
        UUID eva = UUID.randomUUID();
        make(name(ana), name(eva));
        try (var swap = connection.prepareStatement("UPDATE person SET key_half ="
                + " (SELECT other.key_half FROM person other WHERE other.id = ?), key_slot ="
                + " (SELECT other.key_slot FROM person other WHERE other.id = ?) WHERE id = ?")) {
            swap.setBytes(1, UuidAsBytes.bytes(ana));
            swap.setBytes(2, UuidAsBytes.bytes(ana));
            swap.setBytes(3, UuidAsBytes.bytes(eva));
            swap.executeUpdate();
        }
        assertThrows(IllegalStateException.class, () -> found(eva));
    }

    @Test
    void erasureDestroysTheKeysOfAllCompartmentsInOldCopiesOfTheDatabaseToo() throws SQLException {
        UUID ana = UUID.randomUUID();
        Name child = new Name(ana, Compartment.CHILD);
        UUID eva = UUID.randomUUID();
        make(name(ana), child, name(eva));
        List<String> backup = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS DROP")) {
            while (rows.next()) {
                backup.add(rows.getString(1));
            }
        }
        table().erase(connection, List.of(ana));
        table().erase(connection, List.of(ana));
        assertTrue(found(ana).erased());
        assertFalse(found(eva).erased());
        try (var statement = connection.createStatement()) {
            for (String line : backup) {
                statement.execute(line);
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM person WHERE LENGTH(key_half) > 0")) {
            rows.next();
            assertEquals(2, rows.getInt(1), "the old copy knows nothing of it");
        }
        assertTrue(found(ana).erased());
        assertTrue(table().find(connection, List.of(child)).get(child).erased());
        assertFalse(found(eva).erased());
    }

    @Test
    void aRotationReSealsAllAndTheOldKeysLeaveWhenNothingCanNeedThem() throws SQLException {
        UUID ana = UUID.randomUUID();
        Map<Name, DataKey> made = make(name(ana));
        byte[] sealed = made.get(name(ana)).seal("Ana", "person.identity:" + ana);
        List<UUID> things = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            things.add(UUID.randomUUID());
            thing(things.get(i), "thing " + i);
        }
        assertEquals(List.of(1L, 450L), rows());
        keys().rotate();
        assertEquals(List.of(1L, 0L, 450L, 0L), rows());
        keys().advance();
        assertEquals(List.of(0L, 1L, 0L, 450L), rows());
        clock.now = clock.now.plus(Keys.STAYS).minusMillis(1);
        UUID late = UUID.randomUUID();
        thing(late, "late");
        keys().advance();
        assertEquals(4, keys().status().size());
        clock.now = clock.now.plusMillis(1);
        keys().advance();
        assertEquals(List.of(1L, 451L), rows());
        sealing = sealing();
        for (int i = 0; i < 450; i++) {
            assertEquals("thing " + i, thing(things.get(i)));
        }
        assertEquals("Ana", found(ana).key().text(sealed, "person.identity:" + ana));
    }

    @Test
    void aRotationThatWasInterruptedIsTakenUpByTheNextStart() throws SQLException {
        UUID id = UUID.randomUUID();
        thing(id, "thing");
        keys().rotate();
        sealing = sealing();
        assertEquals(List.of(0L, 0L, 1L, 0L), rows());
        clock.now = clock.now.plus(Keys.STAYS);
        keys().advance();
        assertEquals(List.of(0L, 1L), rows());
        assertEquals("thing", thing(id));
    }

    @Test
    void aValueThatCannotBeOpenedKeepsItsKeyAndNobodyElseFromTheNewOne() throws SQLException {
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        thing(first, "first");
        thing(second, "second");
        try (var swap = connection.prepareStatement(
                "UPDATE thing SET sealed = (SELECT other.sealed FROM thing other WHERE other.id = ?) WHERE id = ?")) {
            swap.setBytes(1, UuidAsBytes.bytes(second));
            swap.setBytes(2, UuidAsBytes.bytes(first));
            swap.executeUpdate();
        }
        keys().rotate();
        clock.now = clock.now.plus(Keys.STAYS);
        keys().advance();
        assertEquals(List.of(0L, 1L, 1L), rows());
        assertEquals("second", thing(second));
    }

    @Test
    void anotherProcessReadsANewKeyFromTheFile() throws SQLException, IOException {
        Sealing other = sealing();
        keys().rotate();
        UUID id = UUID.randomUUID();
        byte[] sealed = sealing.seal("thing", COLUMN.place(id));
        assertEquals("thing", other.unseal(sealed, COLUMN.place(id)));
        byte[] damaged = sealed.clone();
        damaged[9] ^= 1;
        assertThrows(IllegalStateException.class, () -> other.unseal(damaged, COLUMN.place(id)));
        assertFalse(Files.exists(folder.resolve("keys/sealing.json.next")));
    }

    @Test
    void valuesOfAKeyLieBetweenItsPrefixAndTheNext() {
        assertArrayEquals(new byte[] {1, 0, 0, 1, 0}, KeyRing.afterPrefix(255));
        assertArrayEquals(new byte[] {2}, KeyRing.afterPrefix(-1));
        assertArrayEquals(new byte[] {1, -128, 0, 0, 0}, KeyRing.afterPrefix(Integer.MAX_VALUE));
    }
}
