package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.PersonName;

/** Somebody on the manifest of an arrival, and whether they have passed the flight desk. */
@Entity
@Table(name = "passenger")
public class Passenger {
    private static final int HOUSEHOLD_BYTES = 16;

    @Id
    private UUID id;

    @Column(name = "arrival_id")
    private UUID arrival;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "row_number_in_list")
    private int row;

    @Column(name = "row_pseudonym")
    private byte[] rowPseudonym;

    private byte[] household;

    private boolean minor;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    @Column(name = "checked_in_by")
    private UUID checkedInBy;

    @Version
    private int version;

    protected Passenger() {}

    /**
     * What the list says of somebody.
     *
     * @param pseudonym by which the row is known again
     * @param household by which those of one family are known on this list; empty when they came alone
     * @param minor whether they are treated as a minor on the day of the arrival
     */
    public record Row(int number, byte[] pseudonym, Optional<byte[]> household, boolean minor) {}

    /** The word for a family may be its name, so a pseudonym is kept: it only has to tell who came together. */
    public static byte[] household(UUID arrival, String family, Sealing sealing) {
        return Arrays.copyOf(sealing.pseudonym("household", arrival + "\n" + PersonName.fold(family)), HOUSEHOLD_BYTES);
    }

    /** On the list, not seen yet. */
    public static Passenger expect(UUID id, UUID arrival, UUID person, Row row) {
        Passenger passenger = new Passenger();
        passenger.id = id;
        passenger.arrival = arrival;
        passenger.person = person;
        passenger.row = row.number();
        passenger.rowPseudonym = row.pseudonym();
        passenger.household = row.household().orElse(null);
        passenger.minor = row.minor();
        return passenger;
    }

    /** Seen at the desk; a second desk that sees them later changes nothing. */
    public void checkIn(UUID account, Instant at) {
        if (checkedInAt == null) {
            checkedInAt = at;
            checkedInBy = account;
        }
    }

    /** The check-in was a slip of the hand. */
    public void undoCheckIn() {
        checkedInAt = null;
        checkedInBy = null;
    }

    public UUID id() {
        return id;
    }

    public UUID arrival() {
        return arrival;
    }

    public UUID person() {
        return person;
    }

    public int row() {
        return row;
    }

    /** What those of one family on one list share; empty when they came alone. */
    public Optional<String> household() {
        return Optional.ofNullable(household).map(HexFormat.of()::formatHex);
    }

    /** Whether they were treated as a minor on the day of the arrival. */
    public boolean minor() {
        return minor;
    }

    /** The person was erased: nothing is left to know them by, should the list be imported again. */
    public void forget(byte[] nothing) {
        rowPseudonym = nothing;
        household = null;
    }

    public Instant checkedInAt() {
        return checkedInAt;
    }
}
