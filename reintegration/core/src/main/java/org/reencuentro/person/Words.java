package org.reencuentro.person;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Problem;

/** What is written down in words: without the invisible marks that turn text around, and no longer than its place. */
public final class Words {
    /** The longest line, in characters. */
    public static final int LONGEST_LINE = 200;

    /** The longest text of several lines, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    private static final String INVISIBLE = "\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFD";
    private static final Pattern IN_A_LINE = Pattern.compile("[\\p{Cc}" + INVISIBLE + "]");
    private static final Pattern IN_A_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[" + INVISIBLE + "]");

    private Words() {}

    /**
     * One line, with single spaces; may be empty.
     *
     * @throws Problem {@link PersonProblem#WORDS_HAVE_CONTROL} or {@link PersonProblem#WORDS_TOO_LONG}
     */
    public static String line(String text) {
        return tidy(text.strip().replaceAll("\\s+", " "), text, IN_A_LINE, LONGEST_LINE);
    }

    /**
     * One or more lines; may be empty.
     *
     * @throws Problem {@link PersonProblem#WORDS_HAVE_CONTROL} or {@link PersonProblem#WORDS_TOO_LONG}
     */
    public static String text(String text) {
        String lines = text.replace("\r\n", "\n").strip();
        return tidy(lines, lines, IN_A_TEXT, LONGEST_TEXT);
    }

    private static String tidy(String tidy, String asWritten, Pattern refused, int longest) {
        if (refused.matcher(asWritten).find()) {
            throw new Problem(PersonProblem.WORDS_HAVE_CONTROL);
        }
        String composed = Normalizer.normalize(tidy, Normalizer.Form.NFC);
        if (composed.length() > longest) {
            throw new Problem(PersonProblem.WORDS_TOO_LONG);
        }
        return composed;
    }
}
