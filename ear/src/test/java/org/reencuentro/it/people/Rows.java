package org.reencuentro.it.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.reencuentro.kernel.UuidAsBytes;

/** Rows on their way into one table; those that were not flushed are lost. */
public final class Rows implements AutoCloseable {
    private final PreparedStatement insert;

    /**
     * Rows of a table.
     *
     * @param columns with commas between them
     */
    public Rows(Connection connection, String table, String columns) throws SQLException {
        String values = columns.replaceAll("\\w+", "?");
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")");
    }

    public void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, stored(values[i]));
        }
        insert.addBatch();
    }

    private static Object stored(Object value) {
        if (value instanceof UUID id) {
            return UuidAsBytes.bytes(id);
        }
        if (value instanceof Instant at) {
            return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> word ? word.name() : value;
    }

    public void flush() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
