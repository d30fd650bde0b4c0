package org.reencuentro.hall;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Challenges that carry their own end and are recognised by a key of this process, so that asking for many fills no
 * memory; only those that were answered rightly are remembered, until their end. Safe for use by many threads.
 */
final class Challenges {
    static final Duration LASTS = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BODY = Long.BYTES + 16;
    private static final int WHOLE = BODY + 32;

    private final SecretKeySpec key;
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();
    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A new one. */
    String next() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        byte[] body = ByteBuffer.allocate(BODY)
                .putLong(clock.instant().plus(LASTS).toEpochMilli())
                .put(random)
                .array();
        byte[] whole = ByteBuffer.allocate(WHOLE).put(body).put(mac(body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Whether it is one of ours and its minute is not over. */
    boolean good(String challenge) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
        if (whole.length != WHOLE) {
            return false;
        }
        byte[] body = Arrays.copyOf(whole, BODY);
        return MessageDigest.isEqual(mac(body), Arrays.copyOfRange(whole, BODY, WHOLE))
                && clock.instant().isBefore(end(body));
    }

    /** Uses a good one up; false when it was before. */
    boolean spend(String challenge) {
        byte[] whole = Base64.getUrlDecoder().decode(challenge);
        Instant now = clock.instant();
        spent.values().removeIf(end -> !now.isBefore(end));
        // Two texts may decode to the same bytes; the bytes are what was given out.
        String canonical = Base64.getUrlEncoder().encodeToString(whole);
        return spent.putIfAbsent(canonical, end(whole)) == null;
    }

    private static Instant end(byte[] bytes) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong());
    }

    private byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("HMAC with SHA-256 is part of every Java runtime", fault);
        }
    }
}
