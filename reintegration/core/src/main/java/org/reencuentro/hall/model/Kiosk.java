package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A touchscreen of a hall, with its own line. A device becomes it by a code that works once and for a while, and is known
 * from then on by a key that cannot leave it.
 */
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

    @Column(name = "enrolment_until")
    private Instant enrolmentUntil;

    @Column(name = "device_key")
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

    /** Waits until then for a device that knows the code with this hash; a code given before no longer works. */
    public void await(byte[] enrolmentHash, Instant until) {
        enrolment = enrolmentHash.clone();
        enrolmentUntil = until;
    }

    /**
     * The device with this key is the kiosk from now on; one before it no longer is, and the code is used up.
     *
     * @return false when no device is waited for any more
     */
    public boolean enrol(DeviceKey key, Instant at) {
        if (!waits(at)) {
            return false;
        }
        forgetCode();
        device = key.encoded();
        enrolledAt = at;
        return true;
    }

    /** No device is the kiosk any more, and no code makes one. */
    public void revoke() {
        forgetCode();
        device = null;
        enrolledAt = null;
    }

    private void forgetCode() {
        enrolment = null;
        enrolmentUntil = null;
    }

    /** Whether a code is waited for. */
    public boolean waits(Instant now) {
        return enrolment != null && enrolmentUntil != null && now.isBefore(enrolmentUntil);
    }

    /** Until when a code is waited for; empty when none was given since the last device. */
    public Optional<Instant> enrolmentUntil() {
        return Optional.ofNullable(enrolmentUntil);
    }

    /** The key of the device that is the kiosk; empty when none is. */
    public Optional<DeviceKey> device() {
        return Optional.ofNullable(device).flatMap(DeviceKey::of);
    }

    /** Since when the device is the kiosk; empty when none is. */
    public Optional<Instant> enrolledAt() {
        return Optional.ofNullable(enrolledAt);
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
}
