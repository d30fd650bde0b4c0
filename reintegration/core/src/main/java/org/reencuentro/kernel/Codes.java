package org.reencuentro.kernel;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Public references that can be said over a bad line: no letter that sounds or looks like another, and a check symbol
 * at the end.
 */
public final class Codes {
    /** Digits and letters without 0 O 1 I L U V, which are mistaken for each other. */
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Damm's quasigroup of order 10: finds every single wrong digit and every swap of neighbours. */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private Codes() {}

    /** A new code such as {@code RE-4T7Q-9}: prefix, four random symbols, one check symbol. */
    public static String next(String prefix) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            body.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return prefix + "-" + body + "-" + check(body.toString());
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum * 2 + SYMBOLS.indexOf(body.charAt(i)) + 1) % SYMBOLS.length();
        }
        return SYMBOLS.charAt(sum);
    }

    /** Whether a text may be a code with this prefix, whatever its capitals and spaces; its check symbol is not looked at. */
    public static boolean maybe(String prefix, String text) {
        return text.replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT)
                .matches(prefix + "-[" + SYMBOLS + "]{4}-[" + SYMBOLS + "]");
    }

    /** A new number of that many digits, the last being the check digit; the first is never 0. */
    public static String nextNumber(int digits) {
        StringBuilder number = new StringBuilder();
        number.append((char) ('1' + RANDOM.nextInt(9)));
        while (number.length() < digits - 1) {
            number.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return number.append((char) ('0' + damm(number.toString()))).toString();
    }

    /** Whether the digits end in their check digit; false for anything but ASCII digits. */
    public static boolean checks(String digits) {
        return digits.matches("[0-9]+") && damm(digits) == 0;
    }

    private static int damm(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
