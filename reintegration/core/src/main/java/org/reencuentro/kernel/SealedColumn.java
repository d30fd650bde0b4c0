package org.reencuentro.kernel;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A column whose values are sealed under a keyset itself, not under a data key. Each is declared by its owner with a
 * CDI producer, so that a rotation of the keys finds every value; {@link Sealing} seals for no other column.
 *
 * @param table the table
 * @param key its column of a single binary primary key
 * @param column the sealed column; null and empty values are not sealed
 * @param bound what its values are bound to beside the row: {@code table.column}, unless they once stood elsewhere
 */
public record SealedColumn(String table, String key, String column, String bound) {
    public SealedColumn(String table, String key, String column) {
        this(table, key, column, table + "." + column);
    }

    /** The place of the value in one row, to which it is bound. */
    public String place(UUID row) {
        return bound + ":" + row;
    }

    /** The place of the value in a row whose key is no UUID. */
    public String place(byte[] row) {
        return bound + ":"
                + (row.length == 16
                        ? UuidAsBytes.uuid(row).toString()
                        : HexFormat.of().formatHex(row));
    }
}
