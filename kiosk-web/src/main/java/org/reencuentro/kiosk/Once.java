package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reencuentro.kernel.Problem;

/**
 * Lets a request that was sent again, because its answer got lost, be done only once. The first answer to a kiosk's
 * {@code Idempotency-Key} is kept for {@link #KEPT}; of the body only a keyed hash. A request that failed may be tried
 * again. Safe for use by many threads: of two at the same time the second waits for the first.
 */
@ApplicationScoped
public class Once {
    /** Longer than any person stands at a kiosk. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private record Key(UUID kiosk, String key) {}

    private static final class Entry {
        private final byte[] body;
        private final Instant since;
        private String answer;

        private Entry(byte[] body, Instant since) {
            this.body = body;
            this.since = since;
        }
    }

    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final SecretKeySpec secret;
    private Clock clock;

    protected Once() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, "HmacSHA256");
    }

    @Inject
    public Once(Clock clock) {
        this();
        this.clock = clock;
    }

    /**
     * The answer of the work, or the one it gave before.
     *
     * @param key the header {@code Idempotency-Key}: 8 to 64 letters, digits or hyphens
     * @throws Problem {@link KioskProblem#KEY_MALFORMED}, or {@link KioskProblem#KEY_USED_OTHERWISE} for another body
     */
    public String answer(UUID kiosk, String key, byte[] body, Supplier<String> work) {
        if (key == null || !key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new Problem(KioskProblem.KEY_MALFORMED);
        }
        byte[] hash = hash(body);
        Entry entry = entry(new Key(kiosk, key), hash);
        if (!MessageDigest.isEqual(entry.body, hash)) {
            throw new Problem(KioskProblem.KEY_USED_OTHERWISE);
        }
        synchronized (entry) {
            if (entry.answer == null) {
                entry.answer = work.get();
            }
            return entry.answer;
        }
    }

    private Entry entry(Key key, byte[] hash) {
        Instant now = clock.instant();
        synchronized (entries) {
            Iterator<Entry> oldest = entries.values().iterator();
            while (oldest.hasNext()) {
                boolean over = oldest.next().since.plus(KEPT).isBefore(now) || entries.size() >= MOST;
                if (!over) {
                    break;
                }
                oldest.remove();
            }
            return entries.computeIfAbsent(key, none -> new Entry(hash, now));
        }
    }

    private byte[] hash(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }
}
