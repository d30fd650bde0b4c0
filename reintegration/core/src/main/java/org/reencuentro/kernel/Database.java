package org.reencuentro.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jboss.logging.Logger;

/** Brings the schema up to date and refuses a database that would forget what it acknowledged. */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    private DataSource source;

    @Inject
    @Any
    private Instance<SealPlain> sealPlain;

    /**
     * Checks durability, migrates, and sees to it that what is committed is read.
     *
     * @throws IllegalStateException when an H2 file database lacks {@code WRITE_DELAY=0} (it loses acknowledged commits
     *     when the process is killed) or MySQL has {@code innodb_flush_log_at_trx_commit} other than 1
     */
    public void prepare() {
        try (Connection connection = source.getConnection()) {
            refuseForgetful(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("The database does not answer", fault);
        }
        List<SealPlain> seals = sealPlain.stream().toList();
        var result = Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(seals.toArray(new JavaMigration[0]))
                .load()
                .migrate();
        LOG.infof(
                "Database %s at version %s, %d migrations applied",
                result.databaseType, result.targetSchemaVersion, result.migrationsExecuted);
        List<String> tables = seals.stream()
                .filter(seal -> seal.sealed() > 0)
                .map(SealPlain::table)
                .toList();
        if (!tables.isEmpty()) {
            writeAnew(tables);
        }
        try (Connection connection = source.getConnection()) {
            readAnew(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("The database does not answer", fault);
        }
    }

    /**
     * H2 gives a statement its last result again until a table changes, and notes a change before its commit can be seen:
     * what is read in between stays. It does not tell whether it was opened so; it is told not to, as long as it is open.
     */
    static void readAnew(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET OPTIMIZE_REUSE_RESULTS 0");
            }
        }
    }

    /** What was dropped or overwritten lies in the database's file until the file is written anew. */
    private void writeAnew(List<String> tables) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("SHUTDOWN COMPACT");
            } else {
                for (String table : tables) {
                    statement.execute("OPTIMIZE TABLE " + table);
                }
            }
            LOG.info("What was kept in the clear is sealed, and the database written anew");
        } catch (SQLException fault) {
            throw new IllegalStateException("The database could not be written anew after sealing", fault);
        }
    }

    static void refuseForgetful(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("H2")) {
            // The driver's URL leaves settings out, so the running database itself is asked.
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                            + " WHERE SETTING_NAME = 'WRITE_DELAY'")) {
                boolean file = !connection
                        .getMetaData()
                        .getURL()
                        .toLowerCase(Locale.ROOT)
                        .startsWith("jdbc:h2:mem:");
                if (file && (!rows.next() || !rows.getString(1).equals("0"))) {
                    throw new IllegalStateException(
                            "The H2 database must be opened with WRITE_DELAY=0: without it acknowledged data is lost when the process dies");
                }
            }
        } else if (product.equals("MySQL")) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT @@GLOBAL.innodb_flush_log_at_trx_commit")) {
                if (!rows.next() || rows.getInt(1) != 1) {
                    throw new IllegalStateException("MySQL must run with innodb_flush_log_at_trx_commit=1");
                }
            }
        }
    }
}
