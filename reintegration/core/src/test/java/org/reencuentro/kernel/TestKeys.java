package org.reencuentro.kernel;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settings and keys in a folder of the test's own. */
public final class TestKeys {
    private TestKeys() {}

    public static Settings settings(Path folder) {
        return new Settings(
                folder,
                false,
                Optional.empty(),
                Duration.ofMinutes(10),
                Currency.getInstance("USD"),
                Optional.empty(),
                Duration.ofHours(2),
                folder.resolve("lines.csv"),
                folder.resolve("sounds"));
    }

    /** Opens the keys of a folder, for calls' destinations and for columns of a test's own. */
    public static Sealing sealing(Path folder, SealedColumn... columns) {
        List<SealedColumn> declared = new ArrayList<>(List.of(columns));
        declared.add(new SealedColumn("free_call", "id", "destination_sealed"));
        declared.add(HERE);
        Sealing sealing = new Sealing(settings(folder), Clock.systemUTC(), declared);
        sealing.open();
        return sealing;
    }

    /** Data keys over a connection of a test's own. */
    public static DataKeys dataKeys(Path folder, Sealing sealing) {
        return new DataKeys(
                new DataKeyTable(Clock.systemUTC(), sealing, new Vault(settings(folder)), PEOPLE), null, null);
    }

    /** The general keys of people in a database, opened. */
    public static Map<UUID, DataKey> open(Path folder, Sealing sealing, Connection database, List<UUID> people)
            throws SQLException {
        DataKeyTable table = new DataKeyTable(Clock.systemUTC(), sealing, new Vault(settings(folder)), PEOPLE);
        Map<UUID, DataKey> keys = new HashMap<>();
        table.find(
                        database,
                        people.stream()
                                .map(person -> new DataKeyTable.Name(person, Compartment.GENERAL))
                                .toList())
                .forEach((name, found) -> keys.put(name.owner(), found.key()));
        return keys;
    }

    /** A data key of a test's own. */
    public static DataKey dataKey() {
        try {
            return new DataKey(new AesGcmJce(new byte[32]));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Where the keys of people stand. */
    static final OwnersTable PEOPLE = new OwnersTable("person", "id", "key_slot", "key_half");

    /** A column that no table has. */
    static final SealedColumn HERE = new SealedColumn("here", "id", "sealed");
}
