package org.reencuentro.arrival.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.kernel.SealPlain;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.person.BirthDate;

/** Keeps of passengers whether they were minors, and of their family's word a pseudonym. */
@Dependent
public class SealPassengers extends SealPlain {
    private final Sealing sealing;

    @Inject
    public SealPassengers(Sealing sealing) {
        super("052", "passenger");
        this.sealing = sealing;
    }

    @Override
    protected int seal(Connection connection) throws SQLException {
        int sealed = 0;
        try (PreparedStatement select = connection.prepareStatement("SELECT p.id, p.arrival_id, p.family,"
                        + " q.birth_year, q.birth_month, q.birth_day, a.scheduled_at, h.zone FROM passenger p"
                        + " JOIN person q ON q.id = p.person_id JOIN arrival a ON a.id = p.arrival_id"
                        + " JOIN hall h ON h.id = a.hall_id");
                ResultSet found = select.executeQuery();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE passenger SET minor = ?, household = ? WHERE id = ?")) {
            while (found.next()) {
                UUID arrival = UuidAsBytes.uuid(found.getBytes(2));
                int year = found.getInt(4);
                Optional<BirthDate> birth = year == 0
                        ? Optional.empty()
                        : Optional.of(new BirthDate(year, found.getInt(5), found.getInt(6)));
                update.setBoolean(1, BirthDate.minor(birth, day(found)));
                update.setBytes(
                        2,
                        Optional.ofNullable(found.getString(3))
                                .map(family -> Passenger.household(arrival, family, sealing))
                                .orElse(null));
                update.setBytes(3, found.getBytes(1));
                update.addBatch();
                sealed++;
            }
            update.executeBatch();
        }
        return sealed;
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject(7, LocalDateTime.class)
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(ZoneId.of(row.getString(8)))
                .toLocalDate();
    }
}
