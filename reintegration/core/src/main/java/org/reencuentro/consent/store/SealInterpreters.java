package org.reencuentro.consent.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.reencuentro.consent.model.Consent;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.SealPlain;
import org.reencuentro.kernel.UuidAsBytes;

/** Seals the names of those who translated. */
@Dependent
public class SealInterpreters extends SealPlain {
    private final DataKeys keys;

    @Inject
    public SealInterpreters(DataKeys keys) {
        super("054", "consent");
        this.keys = keys;
    }

    @Override
    protected int seal(Connection connection) throws SQLException {
        int sealed = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT id, person_id, interpreter FROM consent WHERE interpreter IS NOT NULL AND interpreter <> ''");
                ResultSet found = select.executeQuery();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE consent SET interpreter_sealed = ? WHERE id = ?")) {
            while (found.next()) {
                UUID id = UuidAsBytes.uuid(found.getBytes(1));
                UUID person = UuidAsBytes.uuid(found.getBytes(2));
                update.setBytes(
                        1,
                        keys.find(connection, List.of(person)).get(person).seal(found.getString(3), Consent.place(id)));
                update.setBytes(2, found.getBytes(1));
                update.addBatch();
                sealed++;
            }
            update.executeBatch();
        }
        return sealed;
    }
}
