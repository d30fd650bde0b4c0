package org.reencuentro.telephony.asterisk;

import java.util.regex.Pattern;

/**
 * The one door for text to and from Asterisk. Both protocols are lines of text and the library escapes nothing: a value
 * with a line end becomes a header or command of its own. Nothing passes but what the hall uses: names and digits.
 */
final class Wire {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,100}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private Wire() {}

    /**
     * A line, channel or call: letters, digits, dot and hyphen, at most 100.
     *
     * @throws IllegalArgumentException for anything else
     */
    static String name(String text) {
        return matching(NAME, text);
    }

    /**
     * ASCII digits, 1 to 18.
     *
     * @throws IllegalArgumentException for anything else
     */
    static String digits(String text) {
        return matching(DIGITS, text);
    }

    /**
     * What a question of the dialplan came with.
     *
     * @throws IllegalArgumentException when it is not that many
     */
    static String[] arguments(String[] given, int count) {
        if (given == null || given.length != count) {
            throw new IllegalArgumentException(count + " arguments are expected");
        }
        return given;
    }

    private static String matching(Pattern form, String text) {
        if (text == null || !form.matcher(text).matches()) {
            throw new IllegalArgumentException("Text that must not come from or reach Asterisk");
        }
        return text;
    }
}
