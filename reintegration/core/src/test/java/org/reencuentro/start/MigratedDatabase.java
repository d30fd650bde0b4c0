package org.reencuentro.start;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.reencuentro.arrival.store.SealPassengers;
import org.reencuentro.consent.store.SealInterpreters;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.person.store.SealPeople;
import org.reencuentro.referral.store.SealNotes;

/** An empty H2 database with the tables and indexes of the product, in memory. */
public final class MigratedDatabase {
    private MigratedDatabase() {}

    /** A connection; the database goes with it. */
    public static Connection open(Path folder) throws Exception {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
                + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0";
        Connection connection = DriverManager.getConnection(url, "u", "p");
        Sealing sealing = TestKeys.sealing(folder);
        flyway(url, "u", "p", sealing, TestKeys.dataKeys(folder, sealing)).migrate();
        return connection;
    }

    /** All migrations of the product. */
    static Flyway flyway(String url, String user, String password, Sealing sealing, DataKeys keys) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .javaMigrations(
                        new SealPassengers(sealing),
                        new SealPeople(keys),
                        new SealInterpreters(keys),
                        new SealNotes(keys))
                .load();
    }

    /** How the database would answer a question; "index sorted" says that it reads no more than it gives. */
    public static String plan(Connection connection, String question, Object... values) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + question)) {
            for (int i = 0; i < values.length; i++) {
                explain.setObject(i + 1, values[i]);
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }
}
