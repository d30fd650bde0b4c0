package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A touchscreen of a hall, with its own line. A device becomes it by an enrolment code and is known by its token. */
@Entity
@Table(name = "kiosk")
public class Kiosk {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private String code;
    private String label;

    @Column(name = "line_id")
    private UUID line;

    @Column(name = "enrolment_hash")
    private byte[] enrolment;

    @Column(name = "device_hash")
    private byte[] device;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Version
    private int version;

    protected Kiosk() {}

    /** A kiosk that no device has become yet. */
    public static Kiosk install(UUID id, UUID hall, UUID line, String code, String label) {
        Kiosk kiosk = new Kiosk();
        kiosk.id = id;
        kiosk.hall = hall;
        kiosk.line = line;
        kiosk.code = code;
        kiosk.label = label;
        return kiosk;
    }

    /** Waits for a device that knows the code with this hash. */
    public void await(byte[] enrolmentHash) {
        enrolment = enrolmentHash.clone();
    }

    /** The device with this token hash is the kiosk from now on; one before it no longer is. */
    public void enrol(byte[] deviceHash, Instant at) {
        device = deviceHash.clone();
        enrolledAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public UUID line() {
        return line;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether a code is waited for. */
    public boolean waits() {
        return enrolment != null;
    }
}
