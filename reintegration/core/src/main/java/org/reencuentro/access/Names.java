package org.reencuentro.access;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Problem;

/** What people call themselves and their things: any letters, but no control characters or marks that turn text. */
final class Names {
    /** The most characters of a person's name. */
    static final int LONG = 200;

    /** The most characters of a thing's name. */
    static final int SHORT = 60;

    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFD]");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),;:\\\\\\p{Cc}]+@[^\\s@<>\"(),;:\\\\\\p{Cc}]+");

    private Names() {}

    /**
     * In NFC and with single spaces.
     *
     * @throws Problem {@link AccessProblem#NAME_MALFORMED} when it is empty, too long, or has characters nobody sees
     */
    static String tidy(String text, int longest) {
        String tidy = Normalizer.normalize(text.strip().replaceAll("[ \\u00A0]+", " "), Normalizer.Form.NFC);
        if (tidy.isEmpty() || tidy.length() > longest || REFUSED.matcher(tidy).find()) {
            throw new Problem(AccessProblem.NAME_MALFORMED);
        }
        return tidy;
    }

    /**
     * An address as accounts are known by it.
     *
     * @throws Problem {@link AccessProblem#ADDRESS_MALFORMED}
     */
    static String address(String text) {
        String address = SignIns.address(text);
        if (address.length() > LONG
                || !ADDRESS.matcher(address).matches()
                || REFUSED.matcher(address).find()) {
            throw new Problem(AccessProblem.ADDRESS_MALFORMED);
        }
        return address;
    }
}
