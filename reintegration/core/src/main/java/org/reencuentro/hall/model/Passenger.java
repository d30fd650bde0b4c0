package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody on the manifest of an arrival, and whether they have passed the flight desk. */
@Entity
@Table(name = "passenger")
public class Passenger {
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

    private String family;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    @Column(name = "checked_in_by")
    private UUID checkedInBy;

    @Version
    private int version;

    protected Passenger() {}

    /** On the list, not seen yet. */
    public static Passenger expect(UUID id, UUID arrival, UUID person, int row, byte[] rowPseudonym, String family) {
        Passenger passenger = new Passenger();
        passenger.id = id;
        passenger.arrival = arrival;
        passenger.person = person;
        passenger.row = row;
        passenger.rowPseudonym = rowPseudonym.clone();
        passenger.family = family;
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

    public String family() {
        return family;
    }

    public Instant checkedInAt() {
        return checkedInAt;
    }
}
