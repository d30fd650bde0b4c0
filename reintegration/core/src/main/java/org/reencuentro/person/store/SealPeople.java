package org.reencuentro.person.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.SealPlain;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Sex;
import org.reencuentro.person.model.Person;

/** Seals the people whom an earlier version kept by name. */
@Dependent
public class SealPeople extends SealPlain {
    private static final int PIECE = 500;

    private final DataKeys keys;

    @Inject
    public SealPeople(DataKeys keys) {
        super("053", "person");
        this.keys = keys;
    }

    @Override
    protected int seal(Connection connection) throws SQLException {
        int sealed = 0;
        Map<UUID, NewPerson> piece = piece(connection);
        while (!piece.isEmpty()) {
            seal(connection, piece);
            sealed += piece.size();
            piece = piece(connection);
        }
        return sealed;
    }

    private static Map<UUID, NewPerson> piece(Connection connection) throws SQLException {
        Map<UUID, NewPerson> piece = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, given_names, family_names, birth_year,"
                        + " birth_month, birth_day, sex, home FROM person WHERE identity IS NULL ORDER BY id LIMIT "
                        + PIECE);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                piece.put(UuidAsBytes.uuid(found.getBytes(1)), person(found));
            }
        }
        return piece;
    }

    private static NewPerson person(ResultSet row) throws SQLException {
        int year = row.getInt(4);
        return new NewPerson(
                new PersonName(row.getString(2), row.getString(3)),
                year == 0 ? Optional.empty() : Optional.of(new BirthDate(year, row.getInt(5), row.getInt(6))),
                Optional.ofNullable(row.getString(7)).map(Sex::valueOf),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(row.getString(8)),
                Optional.empty());
    }

    private void seal(Connection connection, Map<UUID, NewPerson> piece) throws SQLException {
        Map<UUID, DataKey> made = keys.make(connection, piece.keySet());
        try (PreparedStatement update = connection.prepareStatement("UPDATE person SET identity = ? WHERE id = ?")) {
            for (Map.Entry<UUID, NewPerson> each : piece.entrySet()) {
                update.setBytes(1, Person.sealed(each.getKey(), each.getValue(), made.get(each.getKey())));
                update.setBytes(2, UuidAsBytes.bytes(each.getKey()));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
