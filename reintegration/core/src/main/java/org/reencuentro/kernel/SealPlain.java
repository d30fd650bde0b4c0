package org.reencuentro.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration that seals rows which an earlier version kept in the clear; found as a CDI bean, runs once, between the
 * migration that adds the sealed columns and the one that drops the plain ones.
 */
public abstract class SealPlain implements JavaMigration {
    private final String version;
    private final String table;
    private int sealed;

    protected SealPlain(String version, String table) {
        this.version = version;
        this.table = table;
    }

    /** Seals all rows, in the connection's transaction; returns how many. */
    protected abstract int seal(Connection connection) throws SQLException;

    @Override
    public final void migrate(Context context) throws SQLException {
        sealed = seal(context.getConnection());
    }

    /** The table whose rows it seals. */
    final String table() {
        return table;
    }

    /** How many rows this run has sealed. */
    final int sealed() {
        return sealed;
    }

    @Override
    public final MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public final String getDescription() {
        return "seal " + table;
    }

    @Override
    public final Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
