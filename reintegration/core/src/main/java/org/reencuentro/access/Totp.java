package org.reencuentro.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an authenticator shows for half a minute (RFC 6238 with SHA-1, which every app knows). */
final class Totp {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    private Totp() {}

    /** A new secret of 160 bits, hexadecimal. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** The secret as people type it into an app: 32 letters and digits. */
    static String spoken(String secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : HexFormat.of().parseHex(secret)) {
            held = held << 8 | each & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 0x1F));
            }
        }
        return text.toString();
    }

    /** Which half minute a code is of, counted from 1970: the one of now, before or after; empty when of none. */
    static OptionalLong step(String secret, String code, Instant now) {
        long length = GENERATOR.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / length;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (MessageDigest.isEqual(bytes(code(secret, Instant.ofEpochSecond(step * length))), bytes(code))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a moment. */
    static String code(String secret, Instant at) {
        try {
            byte[] key = HexFormat.of().parseHex(secret);
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(key, GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("A secret of twenty bytes is a key", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
