package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.reencuentro.hall.model.DeviceKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Unguarded;

/**
 * The sessions of kiosks. A device begins one by signing a challenge, and signs every request in it, so that the cookie
 * alone is worth nothing elsewhere. Kept in memory: a start ends them all, and devices begin new ones by themselves.
 * Whether the device is still the kiosk is asked of the database for every request. Safe for use by many threads.
 */
@ApplicationScoped
@Unguarded("It is how a device shows who it is")
public class KioskSessions {
    /** How long a session lasts; then the device signs anew. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    /** A browser may have the page open twice, or lose the answer that began a session. */
    private static final int MOST_OF_A_KIOSK = 4;

    private static final Logger LOG = Logger.getLogger(KioskSessions.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A session that has just begun.
     *
     * @param token for the cookie alone
     * @param session the name under which requests are signed; no secret
     */
    public record Begun(String token, String session) {
        @Override
        public String toString() {
            return session;
        }
    }

    private record Session(String name, UUID kiosk, DeviceKey key, Instant until, OnceNumbers numbers) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private Clock clock;
    private Kiosks kiosks;
    private Challenges challenges;

    protected KioskSessions() {}

    @Inject
    public KioskSessions(Clock clock, Kiosks kiosks) {
        this.clock = clock;
        this.kiosks = kiosks;
        this.challenges = new Challenges(clock);
    }

    /** A challenge to be signed within a minute, once. */
    public String challenge() {
        return challenges.next();
    }

    /**
     * Begins a session.
     *
     * @param origins of which the device must have signed one: those under which this server is reached
     * @throws Problem {@link HallProblem#KIOSK_SESSION_OVER} when the challenge is not, or no longer, one of ours;
     *     {@link HallProblem#KIOSK_NOT_ENROLLED} when the device is not the kiosk, whatever the reason
     */
    public Begun begin(UUID kiosk, String challenge, List<String> origins, byte[] signature) {
        if (!challenges.good(challenge)) {
            throw new Problem(HallProblem.KIOSK_SESSION_OVER);
        }
        DeviceKey key = kiosks.enrolled(kiosk)
                .map(Kiosks.Enrolled::key)
                .filter(known -> origins.stream()
                        .anyMatch(origin ->
                                known.signed(KioskProof.sessionText(challenge, origin, kiosk.toString()), signature)))
                .orElseThrow(() -> new Problem(HallProblem.KIOSK_NOT_ENROLLED));
        if (!challenges.spend(challenge)) {
            throw new Problem(HallProblem.KIOSK_SESSION_OVER);
        }
        String token = random();
        Session begun = new Session(random(), kiosk, key, clock.instant().plus(LASTS), new OnceNumbers());
        makeRoom(kiosk);
        sessions.put(token, begun);
        return new Begun(token, begun.name());
    }

    /** The kiosk whose session a token is; empty when it is over or the device is not the kiosk any more. */
    public Optional<KioskView> kiosk(String token) {
        return session(token).flatMap(this::enrolled);
    }

    /**
     * The kiosk that signed a request. A proof that is not accepted ends nothing: who holds only the cookie cannot
     * disturb the kiosk.
     *
     * @param target path and query as sent
     * @param digest the header {@code Content-Digest} as sent; empty when there was none
     * @return empty when the session is over, the device is not the kiosk any more, the signature is not its, or the
     *     number was used before or is too old
     */
    public Optional<KioskView> signed(String token, KioskProof proof, String method, String target, String digest) {
        return session(token).flatMap(session -> {
            String text = KioskProof.requestText(session.name(), proof.number(), method, target, digest);
            if (!session.key().signed(text, proof.signature())) {
                LOG.warnf("kiosk-proof-refused signature %s", session.kiosk());
                return Optional.empty();
            }
            if (!session.numbers().use(proof.number())) {
                LOG.warnf("kiosk-proof-refused repeated %s", session.kiosk());
                return Optional.empty();
            }
            return enrolled(session);
        });
    }

    private Optional<Session> session(String token) {
        return Optional.ofNullable(sessions.get(token))
                .filter(session -> clock.instant().isBefore(session.until()));
    }

    private Optional<KioskView> enrolled(Session session) {
        return kiosks.enrolled(session.kiosk())
                .filter(now -> now.key().equals(session.key()))
                .map(Kiosks.Enrolled::kiosk);
    }

    private void makeRoom(UUID kiosk) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> !now.isBefore(session.until()));
        List<Session> earlier = sessions.values().stream()
                .filter(session -> session.kiosk().equals(kiosk))
                .sorted(Comparator.comparing(Session::until).reversed())
                .toList();
        earlier.stream().skip(MOST_OF_A_KIOSK - 1L).forEach(sessions.values()::remove);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
