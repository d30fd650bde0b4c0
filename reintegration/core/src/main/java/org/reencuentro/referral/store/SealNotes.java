package org.reencuentro.referral.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.SealPlain;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.referral.model.Referral;

/** Seals the notes to partners. */
@Dependent
public class SealNotes extends SealPlain {
    private final DataKeys keys;

    @Inject
    public SealNotes(DataKeys keys) {
        super("055", "referral");
        this.keys = keys;
    }

    @Override
    protected int seal(Connection connection) throws SQLException {
        int sealed = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT id, person_id, note FROM referral WHERE note IS NOT NULL AND note <> ''");
                ResultSet found = select.executeQuery();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE referral SET note_sealed = ? WHERE id = ?")) {
            while (found.next()) {
                UUID id = UuidAsBytes.uuid(found.getBytes(1));
                UUID person = UuidAsBytes.uuid(found.getBytes(2));
                update.setBytes(
                        1,
                        keys.find(connection, List.of(person))
                                .get(person)
                                .seal(found.getString(3), Referral.place(id)));
                update.setBytes(2, found.getBytes(1));
                update.addBatch();
                sealed++;
            }
            update.executeBatch();
        }
        return sealed;
    }
}
