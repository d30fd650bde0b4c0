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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The table of data keys, over whichever connection it is given and in its transaction. A data key is derived from two
 * random halves: one stands here, wrapped under the wrapping ring and bound to its row, the other lies in the
 * {@link Vault}. Either alone says nothing about the key.
 */
@ApplicationScoped
class DataKeyTable {
    /** The wrapped halves; each begins with the identifier of the wrapping key, so a rotation finds them. */
    static final SealedColumn WRAPPED = new SealedColumn("data_key", "id", "wrapped");

    private static final int HALF = 32;
    private static final int AT_ONCE = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Clock clock;
    private Sealing sealing;
    private Vault vault;

    protected DataKeyTable() {}

    @Inject
    DataKeyTable(Clock clock, Sealing sealing, Vault vault) {
        this.clock = clock;
        this.sealing = sealing;
        this.vault = vault;
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

    /** What the table says of a key: open, or erased. */
    record Found(DataKey key, Instant erasedAt) {
        boolean erased() {
            return key == null;
        }
    }

    /** Makes keys that are not there yet and stores them. */
    Map<Name, DataKey> make(Connection connection, Collection<Name> names) throws SQLException {
        List<Vault.Slot> slots = vault.take(names.size());
        Map<Name, DataKey> made = new HashMap<>();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO data_key (id, owner_id, compartment, slot, wrapped, made_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            int i = 0;
            for (Name name : names) {
                Vault.Slot slot = slots.get(i++);
                byte[] half = new byte[HALF];
                RANDOM.nextBytes(half);
                insert.setBytes(1, UuidAsBytes.bytes(name.row()));
                insert.setBytes(2, UuidAsBytes.bytes(name.owner()));
                insert.setString(3, name.compartment().name());
                insert.setLong(4, slot.number());
                insert.setBytes(5, wrap(half, name));
                insert.setObject(6, now);
                insert.addBatch();
                made.put(name, key(half, slot.secret(), name));
            }
            insert.executeBatch();
        }
        return made;
    }

    private byte[] wrap(byte[] half, Name name) {
        try {
            return sealing.wrapping().seal(half, bound(name));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A data key cannot be wrapped", fault);
        }
    }

    private static byte[] bound(Name name) {
        return WRAPPED.place(name.row()).getBytes(StandardCharsets.UTF_8);
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

    private record Row(Name name, long slot, byte[] wrapped, Instant erasedAt) {}

    /**
     * Opens keys; those that were never made are missing, those whose half in the vault is gone are erased whatever the
     * row says, since the row may come from an old backup.
     */
    Map<Name, Found> find(Connection connection, Collection<Name> names) throws SQLException {
        Map<UUID, Name> wanted = new HashMap<>();
        names.forEach(name -> wanted.put(name.row(), name));
        List<UUID> ids = List.copyOf(wanted.keySet());
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            rows.addAll(rows(connection, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), wanted));
        }
        Map<Long, byte[]> secrets = vault.secrets(rows.stream()
                .filter(row -> row.erasedAt() == null)
                .map(Row::slot)
                .toList());
        Map<Name, Found> found = new HashMap<>();
        for (Row row : rows) {
            byte[] secret = row.erasedAt() == null ? secrets.get(row.slot()) : null;
            found.put(
                    row.name(),
                    new Found(secret == null ? null : key(unwrap(row), secret, row.name()), row.erasedAt()));
        }
        return found;
    }

    private static List<Row> rows(Connection connection, List<UUID> ids, Map<UUID, Name> names) throws SQLException {
        String marks = "?, ".repeat(ids.size() - 1) + "?";
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, slot, wrapped, erased_at FROM data_key WHERE id IN (" + marks + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                select.setBytes(i + 1, UuidAsBytes.bytes(ids.get(i)));
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    LocalDateTime erased = found.getObject(4, LocalDateTime.class);
                    rows.add(new Row(
                            names.get(UuidAsBytes.uuid(found.getBytes(1))),
                            found.getLong(2),
                            found.getBytes(3),
                            erased == null ? null : erased.toInstant(ZoneOffset.UTC)));
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
        try (PreparedStatement select = connection.prepareStatement("SELECT MAX(slot) FROM data_key");
                ResultSet found = select.executeQuery()) {
            found.next();
            long newest = found.getLong(1);
            if (newest > 0) {
                vault.secrets(List.of(newest));
            }
        }
    }

    /** Destroys all keys of an owner: first the halves in the vault, then the wrapped ones. Again changes nothing. */
    void erase(Connection connection, UUID owner) throws SQLException {
        List<Long> slots = new ArrayList<>();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (PreparedStatement select = connection.prepareStatement("SELECT slot FROM data_key WHERE id = ?")) {
            for (Compartment compartment : Compartment.values()) {
                select.setBytes(1, UuidAsBytes.bytes(new Name(owner, compartment).row()));
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        slots.add(found.getLong(1));
                    }
                }
            }
        }
        vault.erase(slots);
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE data_key SET wrapped = ?, erased_at = ? WHERE id = ? AND erased_at IS NULL")) {
            for (Compartment compartment : Compartment.values()) {
                update.setBytes(1, new byte[0]);
                update.setObject(2, now);
                update.setBytes(3, UuidAsBytes.bytes(new Name(owner, compartment).row()));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
