package org.reencuentro.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Walks once through a column in the order of its key and seals under the ring's primary key what another key sealed.
 * A value that somebody changes at the same moment is left to them. Each piece is committed by itself.
 */
final class Resealing {
    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int PIECE = 200;

    private record Value(byte[] row, byte[] sealed) {}

    private final Connection connection;
    private final SealedColumn column;
    private final KeyRing ring;

    Resealing(Connection connection, SealedColumn column, KeyRing ring) {
        this.connection = connection;
        this.column = column;
        this.ring = ring;
    }

    /** Re-seals all that needs it now; returns how many values. */
    int all() throws SQLException {
        int primary = ring.primary().id();
        int resealed = 0;
        byte[] last = new byte[0];
        List<Value> piece = piece(last, primary);
        while (!piece.isEmpty()) {
            resealed += reseal(piece);
            last = piece.get(piece.size() - 1).row();
            piece = piece(last, primary);
        }
        return resealed;
    }

    private List<Value> piece(byte[] last, int primary) throws SQLException {
        String sealed = column.column();
        List<Value> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + column.key() + ", " + sealed + " FROM "
                + column.table() + " WHERE " + column.key() + " > ? AND (" + sealed + " < ? OR " + sealed
                + " >= ?) AND " + sealed + " >= ? ORDER BY " + column.key() + " LIMIT " + PIECE)) {
            select.setBytes(1, last);
            select.setBytes(2, KeyRing.prefix(primary));
            select.setBytes(3, KeyRing.afterPrefix(primary));
            // An erased data key leaves an empty value behind.
            select.setBytes(4, new byte[] {1});
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    values.add(new Value(found.getBytes(1), found.getBytes(2)));
                }
            }
        }
        return values;
    }

    private int reseal(List<Value> piece) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + column.table() + " SET "
                + column.column() + " = ? WHERE " + column.key() + " = ? AND " + column.column() + " = ?")) {
            for (Value value : piece) {
                Optional<byte[]> anew = anew(value);
                if (anew.isPresent()) {
                    update.setBytes(1, anew.get());
                    update.setBytes(2, value.row());
                    update.setBytes(3, value.sealed());
                    update.addBatch();
                }
            }
            int done = 0;
            for (int changed : update.executeBatch()) {
                done += changed == 0 ? 0 : 1;
            }
            connection.commit();
            return done;
        } catch (SQLException fault) {
            connection.rollback();
            throw fault;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    /** A value that cannot be opened keeps the key that it names, and keeps nobody else from a new one. */
    private Optional<byte[]> anew(Value value) {
        byte[] place = column.place(value.row()).getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of(ring.seal(ring.unseal(value.sealed(), place), place));
        } catch (GeneralSecurityException fault) {
            LOG.errorf(
                    "Keys: the value at %s cannot be opened: it was altered, or its key is gone",
                    column.place(value.row()));
            return Optional.empty();
        }
    }

    /** How many values a key has sealed. */
    static long count(Connection connection, SealedColumn column, int id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM " + column.table() + " WHERE "
                + column.column() + " >= ? AND " + column.column() + " < ?")) {
            select.setBytes(1, KeyRing.prefix(id));
            select.setBytes(2, KeyRing.afterPrefix(id));
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
