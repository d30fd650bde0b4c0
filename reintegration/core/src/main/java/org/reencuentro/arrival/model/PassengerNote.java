package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;

/** A short note of the flight desk on somebody, sealed under their key. Never changed: another is added. */
@Entity
@Table(name = "passenger_note")
public class PassengerNote {
    /** The longest note, in characters. */
    public static final int LONGEST = 200;

    @Id
    private UUID id;

    @Column(name = "passenger_id")
    private UUID passenger;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "text_sealed")
    private byte[] text;

    @Column(name = "written_by")
    private UUID account;

    @Column(name = "written_at")
    private Instant at;

    protected PassengerNote() {}

    /**
     * A new note.
     *
     * @param key of the person
     * @throws Problem {@link ArrivalProblem#SHORT_NOTE_UNREADABLE}
     */
    public static PassengerNote write(
            UUID id, Passenger passenger, String text, DataKey key, UUID account, Instant at) {
        String written = text.strip().replaceAll("\\s+", " ");
        if (written.isEmpty() || written.length() > LONGEST) {
            throw new Problem(ArrivalProblem.SHORT_NOTE_UNREADABLE);
        }
        PassengerNote note = new PassengerNote();
        note.id = id;
        note.passenger = passenger.id();
        note.person = passenger.person();
        note.text = key.seal(written, sealedAt(id));
        note.account = account;
        note.at = at;
        return note;
    }

    private static String sealedAt(UUID id) {
        return "passenger_note.text_sealed:" + id;
    }

    public UUID passenger() {
        return passenger;
    }

    public UUID person() {
        return person;
    }

    /** The words, opened with the person's key. */
    public String text(DataKey key) {
        return key.text(text, sealedAt(id));
    }
}
