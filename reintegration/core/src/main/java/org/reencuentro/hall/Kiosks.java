package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.model.DeviceKey;
import org.reencuentro.hall.model.Kiosk;
import org.reencuentro.hall.store.HallStore;
import org.reencuentro.kernel.Codes;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Unguarded;

/** Which device is which kiosk: codes that make a device a kiosk, its key, and the end of it. */
@ApplicationScoped
@Transactional
public class Kiosks {
    /** How long a code works that somebody asked for to use it now. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(30);

    private static final int CODE_DIGITS = 12;

    /** A kiosk with the key that its device proves itself by. */
    record Enrolled(KioskView kiosk, DeviceKey key) {}

    private Clock clock;
    private HallStore store;
    private Sealing sealing;
    private Heartbeats heartbeats;
    private Policy policy;

    protected Kiosks() {}

    @Inject
    public Kiosks(Clock clock, HallStore store, Sealing sealing, Heartbeats heartbeats, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
        this.heartbeats = heartbeats;
        this.policy = policy;
    }

    /** The kiosks that whoever acts looks after, by code. */
    @May(Operation.LIST_KIOSKS)
    public List<KioskStatus> all() {
        return policy.visible(Operation.ENROL_KIOSK, store.kiosks(), Kiosk::id).stream()
                .map(this::status)
                .toList();
    }

    /**
     * A new code for a kiosk; one that was given before no longer works. The device that is the kiosk stays so until
     * another takes its place.
     *
     * @param lasts how long it works
     * @throws Problem {@link HallProblem#KIOSK_UNKNOWN}
     */
    @May(Operation.ENROL_KIOSK)
    public EnrolmentCode awaitDevice(@About UUID id, Duration lasts) {
        Kiosk kiosk = store.lockKiosk(id).orElseThrow(() -> new Problem(HallProblem.KIOSK_UNKNOWN));
        String digits = Codes.nextNumber(CODE_DIGITS);
        Instant until = clock.instant().plus(lasts);
        kiosk.await(pseudonym(digits), until);
        return new EnrolmentCode(digits, until);
    }

    /**
     * Makes the asking device the kiosk that waits for the code, and uses the code up. Of two devices with the same code
     * one becomes the kiosk.
     *
     * @param publicKey the device's key as SubjectPublicKeyInfo
     * @return the kiosk's identifier, by which the device begins its sessions
     * @throws Problem {@link HallProblem#DEVICE_KEY_MALFORMED}; {@link HallProblem#ENROLMENT_CODE_UNKNOWN} when no kiosk
     *     waits for the code
     */
    @Unguarded("A device that shows its code is nobody yet")
    public UUID enrol(String digits, byte[] publicKey) {
        DeviceKey key = DeviceKey.of(publicKey).orElseThrow(() -> new Problem(HallProblem.DEVICE_KEY_MALFORMED));
        return store.lockKioskByEnrolment(pseudonym(digits))
                .filter(kiosk -> kiosk.enrol(key, clock.instant()))
                .map(Kiosk::id)
                .orElseThrow(() -> new Problem(HallProblem.ENROLMENT_CODE_UNKNOWN));
    }

    /**
     * The device is no kiosk any more and no code makes one; its next request is refused. Again changes nothing.
     *
     * @throws Problem {@link HallProblem#KIOSK_UNKNOWN}
     */
    @May(Operation.REVOKE_KIOSK)
    public void revoke(@About UUID id) {
        store.lockKiosk(id)
                .orElseThrow(() -> new Problem(HallProblem.KIOSK_UNKNOWN))
                .revoke();
        heartbeats.forget(id);
    }

    /** The kiosk and its device's key; empty when no device is this kiosk. */
    Optional<Enrolled> enrolled(UUID id) {
        return store.kiosk(id).flatMap(kiosk -> kiosk.device().map(key -> new Enrolled(view(kiosk), key)));
    }

    private KioskView view(Kiosk kiosk) {
        return new KioskView(
                kiosk.id(),
                kiosk.hall(),
                kiosk.code(),
                kiosk.label(),
                Halls.view(store.line(kiosk.line()).orElseThrow()));
    }

    private KioskStatus status(Kiosk kiosk) {
        return new KioskStatus(
                kiosk.id(),
                kiosk.hall(),
                kiosk.code(),
                kiosk.label(),
                store.line(kiosk.line()).orElseThrow().endpoint(),
                kiosk.enrolledAt(),
                kiosk.enrolmentUntil().filter(until -> kiosk.waits(clock.instant())),
                heartbeats.of(kiosk.id()));
    }

    private byte[] pseudonym(String digits) {
        return sealing.pseudonym("enrolment", digits);
    }
}
