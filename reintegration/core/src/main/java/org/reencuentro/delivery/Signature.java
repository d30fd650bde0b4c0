package org.reencuentro.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what a partner's system tells our messages from anybody else's: {@code t=<seconds>,v1=<hex>}, where the digits are
 * HMAC-SHA-256 of the seconds, a full stop and the body, under the secret as it was shown. While a secret changes there is
 * one {@code v1} for each.
 */
final class Signature {
    /** In which header it stands. */
    static final String HEADER = "Reencuentro-Signature";

    private Signature() {}

    static String of(List<String> secrets, long seconds, String body) {
        return secrets.stream()
                .map(secret -> "v1=" + hex(secret, seconds + "." + body))
                .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
    }

    private static String hex(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("No HMAC-SHA-256", missing);
        }
    }
}
