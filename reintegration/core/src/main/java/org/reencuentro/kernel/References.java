package org.reencuentro.kernel;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What the database itself knows to refer to a row: every foreign key of every table, also of tables that nobody thought
 * of when a row was to be taken away. Rows that go with the one they refer to (ON DELETE CASCADE) are parts of it and do
 * not count.
 */
public final class References {
    private static final int AT_ONCE = 500;

    private record ForeignKey(String table, String column) {}

    private References() {}

    /**
     * Which rows something refers to.
     *
     * @param besides tables that do not count
     * @throws IllegalStateException when the database does not answer
     */
    public static Set<UUID> to(String table, Collection<UUID> rows, Set<String> besides, Connection connection) {
        Set<UUID> referred = new HashSet<>();
        try {
            List<UUID> all = List.copyOf(rows);
            for (ForeignKey key : keys(table, connection)) {
                if (!besides.contains(key.table().toLowerCase(Locale.ROOT))) {
                    for (int from = 0; from < all.size(); from += AT_ONCE) {
                        add(key, all.subList(from, Math.min(all.size(), from + AT_ONCE)), referred, connection);
                    }
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("What refers to " + table + " cannot be told", fault);
        }
        return referred;
    }

    private static Set<ForeignKey> keys(String table, Connection connection) throws SQLException {
        Set<ForeignKey> keys = new HashSet<>();
        // H2 writes names in capitals unless it is told otherwise, MySQL as they were given.
        for (String name : List.of(table, table.toUpperCase(Locale.ROOT))) {
            try (ResultSet found =
                    connection.getMetaData().getExportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
                while (found.next()) {
                    if (found.getShort("DELETE_RULE") != DatabaseMetaData.importedKeyCascade) {
                        keys.add(new ForeignKey(found.getString("FKTABLE_NAME"), found.getString("FKCOLUMN_NAME")));
                    }
                }
            }
        }
        return keys;
    }

    private static void add(ForeignKey key, List<UUID> piece, Set<UUID> referred, Connection connection)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(piece.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT " + key.column() + " FROM "
                + key.table() + " WHERE " + key.column() + " IN (" + marks + ")")) {
            for (int i = 0; i < piece.size(); i++) {
                select.setBytes(i + 1, UuidAsBytes.bytes(piece.get(i)));
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    referred.add(UuidAsBytes.uuid(found.getBytes(1)));
                }
            }
        }
    }
}
