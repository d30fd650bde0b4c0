package org.reencuentro.kernel;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords and PINs: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP ASVS 5), salted, self-describing as
 * {@code pbkdf2-sha512$rounds$salt$hash}.
 */
public final class SecretHash {
    private static final int ROUNDS = 210_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A hash that no secret has, to spend the same time on somebody who does not exist. */
    private static final String NOBODY = of(Long.toString(RANDOM.nextLong()));

    private SecretHash() {}

    /** Hashes a secret with a new salt. */
    public static String of(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha512$" + ROUNDS + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(derive(secret, salt, ROUNDS));
    }

    /** Whether the secret is the hashed one, in constant time. */
    public static boolean matches(String secret, String hash) {
        String[] parts = hash.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(derive(secret, salt, Integer.parseInt(parts[1])), expected);
    }

    /** Whether it was hashed more cheaply than is done now, and should be hashed anew at the next chance. */
    public static boolean outdated(String hash) {
        return Integer.parseInt(hash.split("\\$", -1)[1]) < ROUNDS;
    }

    /** Spends the time of {@link #matches} and is always false. */
    public static boolean matchesNobody(String secret) {
        matches(secret, NOBODY);
        return false;
    }

    private static byte[] derive(String secret, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, 512);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("PBKDF2 with SHA-512 is part of every Java runtime", fault);
        } finally {
            spec.clearPassword();
        }
    }
}
