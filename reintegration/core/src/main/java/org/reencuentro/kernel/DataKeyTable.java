package org.reencuentro.kernel;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Data keys where they stand, over whichever connection it is given and in its transaction: general ones in the rows of
 * their owners, those of compartments in a table of their own. A data key is derived from two random halves: one stands
 * here, wrapped under the wrapping ring and bound to whose it is, the other lies in the {@link Vault}. Either alone says
 * nothing about the key.
 */
@ApplicationScoped
class DataKeyTable {
    /** What a wrapped half is bound to beside its row; all halves once stood in the table of this name. */
    static final String BOUND = "data_key.wrapped";

    private static final SealedColumn WRAPPED = new SealedColumn("data_key", "id", "wrapped", BOUND);
    private static final OwnersTable ROWS = new OwnersTable("data_key", "id", "slot", "wrapped");

    private static final int HALF = 32;
    private static final int AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(DataKeyTable.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Clock clock;
    private Sealing sealing;
    private Vault vault;
    private OwnersTable owners;

    protected DataKeyTable() {}

    @Inject
    DataKeyTable(Clock clock, Sealing sealing, Vault vault, OwnersTable owners) {
        this.clock = clock;
        this.sealing = sealing;
        this.vault = vault;
        this.owners = owners;
    }

    /** Whose key, and for which part of what is known of them. */
    record Name(UUID owner, Compartment compartment) {
        /** The key's row: the owner's own identifier for what is general, one made of both for a compartment. */
        UUID row() {
            return compartment == Compartment.GENERAL
                    ? owner
                    : UUID.nameUUIDFromBytes((owner + ":" + compartment).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is known of a key: open, or erased. */
    record Found(DataKey key) {
        boolean erased() {
            return key == null;
        }
    }

    /** Where wrapped halves stand; each begins with the identifier of the wrapping key, so a rotation finds them. */
    List<SealedColumn> halves() {
        return List.of(owners.halves(), WRAPPED);
    }

    /** Makes keys that are not there yet; nothing is stored. */
    Map<Name, NewKey> make(Collection<Name> names) {
        List<Vault.Slot> slots = vault.take(names.size());
        byte[] halves = new byte[HALF * names.size()];
        RANDOM.nextBytes(halves);
        List<Name> inOrder = List.copyOf(names);
        // A manifest needs thousands: deriving and wrapping is all that it costs, and shared out among the processors.
        return IntStream.range(0, inOrder.size()).parallel().boxed().collect(Collectors.toMap(inOrder::get, i -> {
            byte[] half = Arrays.copyOfRange(halves, i * HALF, (i + 1) * HALF);
            Vault.Slot slot = slots.get(i);
            Name name = inOrder.get(i);
            return new NewKey(key(half, slot.secret(), name), slot.number(), wrap(half, name));
        }));
    }

    /** Stores keys in the table of their own. */
    void insert(Connection connection, Map<Name, NewKey> made) throws SQLException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO data_key (id, owner_id, compartment, slot, wrapped, made_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<Name, NewKey> each : made.entrySet()) {
                insert.setBytes(1, UuidAsBytes.bytes(each.getKey().row()));
                insert.setBytes(2, UuidAsBytes.bytes(each.getKey().owner()));
                insert.setString(3, each.getKey().compartment().name());
                insert.setLong(4, each.getValue().slot());
                insert.setBytes(5, each.getValue().half());
                insert.setObject(6, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private byte[] wrap(byte[] half, Name name) {
        try {
            return sealing.wrapping().seal(half, bound(name));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A data key cannot be wrapped", fault);
        }
    }

    private static byte[] bound(Name name) {
        return (BOUND + ":" + name.row()).getBytes(StandardCharsets.UTF_8);
    }

    private static DataKey key(byte[] half, byte[] secret, Name name) {
        byte[] both = new byte[half.length + secret.length];
        System.arraycopy(half, 0, both, 0, half.length);
        System.arraycopy(secret, 0, both, half.length, secret.length);
        byte[] whose = (name.owner() + ":" + name.compartment()).getBytes(StandardCharsets.UTF_8);
        try {
            return new DataKey(new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", both, null, whose, HALF)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("HKDF and AES are part of every Java runtime", fault);
        }
    }

    private record Row(Name name, long slot, byte[] wrapped) {
        boolean erased() {
            return wrapped == null || wrapped.length == 0;
        }
    }

    /**
     * Opens keys; those that were never made are missing, those whose half in the vault is gone are erased whatever the
     * row says, since the row may come from an old backup.
     */
    Map<Name, Found> find(Connection connection, Collection<Name> names) throws SQLException {
        Map<Boolean, List<Name>> general =
                names.stream().collect(Collectors.partitioningBy(name -> name.compartment() == Compartment.GENERAL));
        List<Row> rows = new ArrayList<>(rows(connection, owners, general.get(true)));
        rows.addAll(rows(connection, ROWS, general.get(false)));
        return open(rows);
    }

    /** The keys that open; those of the erased are missing, and those that were altered, of which the log tells. */
    Map<Name, DataKey> findWhatOpens(Connection connection, Collection<Name> names) throws SQLException {
        List<Row> rows = rows(connection, owners, names);
        Map<Long, byte[]> secrets = secrets(rows);
        return rows.parallelStream()
                .flatMap(row -> whatOpens(row, secrets).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Map.Entry<Name, DataKey>> whatOpens(Row row, Map<Long, byte[]> secrets) {
        try {
            return Optional.ofNullable(open(row, secrets).key()).map(key -> Map.entry(row.name(), key));
        } catch (IllegalStateException altered) {
            LOG.errorf("Data keys: %s", altered.getMessage());
            return Optional.empty();
        }
    }

    /** As {@link #find}, while a migration still keeps all keys in the table of their own. */
    Map<Name, Found> findOfMigration(Connection connection, Collection<Name> names) throws SQLException {
        return open(rows(connection, ROWS, names));
    }

    /** As {@link #find}, of general keys whose rows were read by whoever asks. */
    Map<Name, Found> open(Collection<KeptKey> kept) {
        return open(kept.stream()
                .map(each -> new Row(new Name(each.owner(), Compartment.GENERAL), each.slot(), each.half()))
                .toList());
    }

    private Map<Name, Found> open(List<Row> rows) {
        Map<Long, byte[]> secrets = secrets(rows);
        return rows.parallelStream().collect(Collectors.toMap(Row::name, row -> open(row, secrets)));
    }

    private Map<Long, byte[]> secrets(List<Row> rows) {
        return vault.secrets(
                rows.stream().filter(row -> !row.erased()).map(Row::slot).toList());
    }

    private Found open(Row row, Map<Long, byte[]> secrets) {
        byte[] secret = row.erased() ? null : secrets.get(row.slot());
        return new Found(secret == null ? null : key(unwrap(row), secret, row.name()));
    }

    private static List<Row> rows(Connection connection, OwnersTable in, Collection<Name> names) throws SQLException {
        Map<UUID, Name> wanted = new HashMap<>();
        names.forEach(name -> wanted.put(name.row(), name));
        List<UUID> ids = List.copyOf(wanted.keySet());
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> piece = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            String marks = "?, ".repeat(piece.size() - 1) + "?";
            try (PreparedStatement select = connection.prepareStatement("SELECT " + in.id() + ", " + in.slot() + ", "
                    + in.half() + " FROM " + in.table() + " WHERE " + in.id() + " IN (" + marks + ")")) {
                for (int i = 0; i < piece.size(); i++) {
                    select.setBytes(i + 1, UuidAsBytes.bytes(piece.get(i)));
                }
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(
                                wanted.get(UuidAsBytes.uuid(found.getBytes(1))), found.getLong(2), found.getBytes(3)));
                    }
                }
            }
        }
        return rows;
    }

    private byte[] unwrap(Row row) {
        try {
            return sealing.wrapping().unseal(row.wrapped(), bound(row.name()));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(
                    "The data key " + row.name().row()
                            + " cannot be unwrapped: it was altered, or its wrapping key is not"
                            + " in keys/wrapping.json",
                    fault);
        }
    }

    /** Refuses a vault in which the newest slot is missing. */
    void requireVault(Connection connection) throws SQLException {
        for (OwnersTable in : List.of(owners, ROWS)) {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT MAX(" + in.slot() + ") FROM " + in.table());
                    ResultSet found = select.executeQuery()) {
                found.next();
                long newest = found.getLong(1);
                if (newest > 0) {
                    vault.secrets(List.of(newest));
                }
            }
        }
    }

    /** Destroys all keys of owners: first the halves in the vault, then the wrapped ones. Again changes nothing. */
    void erase(Connection connection, Collection<UUID> those) throws SQLException {
        List<Name> names = those.stream()
                .flatMap(owner -> Arrays.stream(Compartment.values()).map(compartment -> new Name(owner, compartment)))
                .toList();
        List<Row> rows = new ArrayList<>(rows(
                connection,
                owners,
                those.stream()
                        .map(owner -> new Name(owner, Compartment.GENERAL))
                        .toList()));
        rows.addAll(rows(connection, ROWS, names));
        vault.erase(rows.stream().map(Row::slot).filter(slot -> slot > 0).toList());
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + owners.table() + " SET " + owners.half() + " = ? WHERE " + owners.id() + " = ?")) {
            for (UUID owner : those) {
                update.setBytes(1, new byte[0]);
                update.setBytes(2, UuidAsBytes.bytes(owner));
                update.addBatch();
            }
            update.executeBatch();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE data_key SET wrapped = ?, erased_at = ? WHERE id = ? AND erased_at IS NULL")) {
            for (Name name : names) {
                update.setBytes(1, new byte[0]);
                update.setObject(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                update.setBytes(3, UuidAsBytes.bytes(name.row()));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
