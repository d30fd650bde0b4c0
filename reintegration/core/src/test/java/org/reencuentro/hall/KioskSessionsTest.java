package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Problem;

class KioskSessionsTest {
    private static final String ORIGIN = "https://hall.example";
    private static final UUID KIOSK = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final SteppedClock clock = new SteppedClock();
    private final Map<UUID, TestDevice> devices = new HashMap<>(Map.of(KIOSK, new TestDevice()));
    private final KioskSessions sessions = new KioskSessions(clock, new Enrolments());

    /** Which device is which kiosk, without a database. */
    private final class Enrolments extends Kiosks {
        @Override
        Optional<Enrolled> enrolled(UUID id) {
            return Optional.ofNullable(devices.get(id))
                    .map(device -> new Enrolled(new KioskView(id, OTHER, "kiosk-1", "Kiosco 1", null), device.key()));
        }
    }

    private KioskSessions.Begun begin(TestDevice device, UUID kiosk, String challenge, String origin) {
        byte[] signature = device.sign(KioskProof.sessionText(challenge, origin, kiosk.toString()));
        return sessions.begin(kiosk, challenge, List.of(ORIGIN), signature);
    }

    private KioskSessions.Begun begin() {
        return begin(devices.get(KIOSK), KIOSK, sessions.challenge(), ORIGIN);
    }

    private HallProblem refused(TestDevice device, UUID kiosk, String challenge, String origin) {
        Problem problem = assertThrows(Problem.class, () -> begin(device, kiosk, challenge, origin));
        return (HallProblem) problem.code();
    }

    private Optional<KioskView> ask(KioskSessions.Begun session, TestDevice device, long number, String target) {
        String text = KioskProof.requestText(session.session(), number, "POST", target, "sha-256=:x:");
        return sessions.signed(
                session.token(), new KioskProof(number, device.sign(text)), "POST", "/kiosk/api/help", "sha-256=:x:");
    }

    @Test
    void theKeyBeginsASessionAndSignsEveryRequest() {
        KioskSessions.Begun session = begin();
        assertEquals(KIOSK, sessions.kiosk(session.token()).orElseThrow().id());
        assertTrue(ask(session, devices.get(KIOSK), 1, "/kiosk/api/help").isPresent());
        assertTrue(ask(session, devices.get(KIOSK), 2, "/kiosk/api/help").isPresent());
    }

    @Test
    void aRequestIsSignedForItsPlaceAndOnce() {
        KioskSessions.Begun session = begin();
        TestDevice device = devices.get(KIOSK);
        assertFalse(ask(session, device, 1, "/kiosk/api/calls").isPresent(), "for another address");
        assertTrue(ask(session, device, 1, "/kiosk/api/help").isPresent());
        assertFalse(ask(session, device, 1, "/kiosk/api/help").isPresent(), "sent again");
        assertTrue(ask(session, device, 2, "/kiosk/api/help").isPresent(), "nothing else is affected");
    }

    @Test
    void theCookieWithoutTheKeyIsWorthNothing() {
        KioskSessions.Begun session = begin();
        assertFalse(ask(session, new TestDevice(), 1, "/kiosk/api/help").isPresent());
        KioskSessions.Begun another = begin();
        String text = KioskProof.requestText(another.session(), 1, "GET", "/kiosk/api/hall", "");
        KioskProof proof = new KioskProof(1, devices.get(KIOSK).sign(text));
        assertFalse(
                sessions.signed(session.token(), proof, "GET", "/kiosk/api/hall", "")
                        .isPresent(),
                "a proof of another session");
    }

    @Test
    void aSessionIsBegunByTheKiosksKeyForThisServerAlone() {
        TestDevice device = devices.get(KIOSK);
        assertEquals(HallProblem.KIOSK_NOT_ENROLLED, refused(new TestDevice(), KIOSK, sessions.challenge(), ORIGIN));
        assertEquals(
                HallProblem.KIOSK_NOT_ENROLLED, refused(device, KIOSK, sessions.challenge(), "https://evil.example"));
        assertEquals(HallProblem.KIOSK_NOT_ENROLLED, refused(device, OTHER, sessions.challenge(), ORIGIN));
    }

    @Test
    void aChallengeBeginsOneSessionWithinItsMinute() {
        TestDevice device = devices.get(KIOSK);
        String challenge = sessions.challenge();
        begin(device, KIOSK, challenge, ORIGIN);
        assertEquals(HallProblem.KIOSK_SESSION_OVER, refused(device, KIOSK, challenge, ORIGIN));
        assertEquals(HallProblem.KIOSK_SESSION_OVER, refused(device, KIOSK, "made up", ORIGIN));
        String late = sessions.challenge();
        clock.pass(Challenges.LASTS);
        assertEquals(HallProblem.KIOSK_SESSION_OVER, refused(device, KIOSK, late, ORIGIN));
    }

    @Test
    void aSessionIsOverAfterTenMinutes() {
        KioskSessions.Begun session = begin();
        clock.pass(KioskSessions.LASTS);
        assertEquals(Optional.empty(), sessions.kiosk(session.token()));
        assertEquals(Optional.empty(), ask(session, devices.get(KIOSK), 1, "/kiosk/api/help"));
    }

    @Test
    void aDeviceThatIsNoLongerTheKioskIsRefusedAtOnce() {
        KioskSessions.Begun session = begin();
        TestDevice lost = devices.remove(KIOSK);
        assertEquals(Optional.empty(), ask(session, lost, 1, "/kiosk/api/help"));
        devices.put(KIOSK, new TestDevice());
        assertEquals(Optional.empty(), ask(session, lost, 2, "/kiosk/api/help"), "another took its place");
        assertEquals(Optional.empty(), sessions.kiosk(session.token()));
    }

    @Test
    void ofManySessionsOfAKioskTheLastOnesHold() {
        KioskSessions.Begun first = begin();
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofSeconds(1));
            begin();
        }
        assertEquals(Optional.empty(), sessions.kiosk(first.token()));
    }
}
