package org.reencuentro.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Short keyed pseudonyms of one purpose, made many at a time. */
final class BlindTokens {
    private static final int BYTES = 3;

    private final Mac keyed;

    BlindTokens(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("HMAC with SHA-256 is part of every Java runtime", fault);
        }
    }

    /** The token of each text. */
    Map<String, String> of(Collection<String> texts) {
        Mac mac = copy();
        Map<String, String> tokens = new HashMap<>();
        for (String text : texts) {
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            tokens.put(text, Base64.getEncoder().encodeToString(Arrays.copyOf(whole, BYTES)));
        }
        return tokens;
    }

    /** A keyed one costs less to copy than to make, and none may be used by two threads. */
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException fault) {
            throw new IllegalStateException("The runtime's HMAC can be copied", fault);
        }
    }
}
