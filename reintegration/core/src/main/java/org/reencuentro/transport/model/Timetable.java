package org.reencuentro.transport.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.transport.TransportProblem;

/**
 * A timetable as it was handed in, kept whole. It waits until somebody has looked at it and puts it in force; then it has a
 * number and stays for good.
 */
@Entity
@Table(name = "timetable")
public class Timetable {
    @Id
    private UUID id;

    @Column(name = "version_number")
    private Integer number;

    /** The number of the one that was in force when it was handed in. */
    private int follows;

    private byte[] content;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_by")
    private UUID receivedBy;

    @Column(name = "in_force_at")
    private Instant inForceAt;

    @Column(name = "in_force_by")
    private UUID inForceBy;

    protected Timetable() {}

    /**
     * A file without mistakes.
     *
     * @param follows the number of the one in force; 0 when there is none
     * @param by empty for the one that comes with the application
     */
    public static Timetable receive(UUID id, byte[] content, int rows, int follows, Instant at, Optional<UUID> by) {
        Timetable timetable = new Timetable();
        timetable.id = id;
        timetable.content = content.clone();
        timetable.rows = rows;
        timetable.follows = follows;
        timetable.receivedAt = at;
        timetable.receivedBy = by.orElse(null);
        return timetable;
    }

    /**
     * It is what trips are looked up in from now on. Done twice, it changes nothing.
     *
     * @param current the number of the one in force
     * @throws Problem {@link TransportProblem#TIMETABLE_OVERTAKEN} when it is another than when this one was handed in
     */
    public void putInForce(int current, Instant at, Optional<UUID> by) {
        if (number != null) {
            return;
        }
        if (current != follows) {
            throw new Problem(TransportProblem.TIMETABLE_OVERTAKEN);
        }
        number = follows + 1;
        inForceAt = at;
        inForceBy = by.orElse(null);
    }

    public UUID id() {
        return id;
    }

    /** Counted from 1; empty before it is put in force. */
    public OptionalInt number() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public byte[] content() {
        return content.clone();
    }

    public int rows() {
        return rows;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<UUID> receivedBy() {
        return Optional.ofNullable(receivedBy);
    }

    public Optional<Instant> inForceAt() {
        return Optional.ofNullable(inForceAt);
    }

    public Optional<UUID> inForceBy() {
        return Optional.ofNullable(inForceBy);
    }
}
