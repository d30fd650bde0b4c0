package org.reencuentro.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** 256 random bits as 64 hexadecimal digits, which whoever holds them proves something by. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private Token() {}

    static String next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Whether a text could be one. */
    static boolean shaped(String text) {
        return SHAPE.matcher(text).matches();
    }
}
