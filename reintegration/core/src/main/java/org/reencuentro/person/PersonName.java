package org.reencuentro.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Problem;

/**
 * A name as its bearer writes it: one or more given names, none or more family names. Letters with accents and glottal
 * marks are welcome; control characters and the invisible marks that turn text around are refused.
 *
 * @param family may be empty: some people have one name
 */
public record PersonName(String given, String family) {
    /** Longest part that is kept, in characters. */
    public static final int LONGEST = 200;

    /** Stands where a name was erased; pages say it in words. */
    public static final PersonName ERASED;

    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cc}\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFD]");
    private static final Pattern GLOTTAL = Pattern.compile("[\\u02BC\\u2019\\u2018'\\uA78C\\u02C0\\u0060\\u00B4]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static {
        ERASED = new PersonName("—", "");
    }

    /**
     * Normalises to NFC and single spaces.
     *
     * @throws Problem {@link PersonProblem#NAME_MISSING}, {@link PersonProblem#NAME_TOO_LONG},
     *     {@link PersonProblem#NAME_HAS_CONTROL} or {@link PersonProblem#NAME_LOOKS_LIKE_FORMULA}
     */
    public PersonName {
        given = clean(given);
        family = clean(family);
        if (given.isEmpty() && family.isEmpty()) {
            throw new Problem(PersonProblem.NAME_MISSING);
        }
    }

    private static String clean(String text) {
        if (REFUSED.matcher(text).find()) {
            throw new Problem(PersonProblem.NAME_HAS_CONTROL);
        }
        String tidy = Normalizer.normalize(SPACES.matcher(text.strip()).replaceAll(" "), Normalizer.Form.NFC);
        if (tidy.length() > LONGEST) {
            throw new Problem(PersonProblem.NAME_TOO_LONG);
        }
        if (!tidy.isEmpty() && "=+-@".indexOf(tidy.charAt(0)) >= 0) {
            throw new Problem(PersonProblem.NAME_LOOKS_LIKE_FORMULA);
        }
        return tidy;
    }

    /** Given and family names, as shown. */
    public String full() {
        return (given + " " + family).strip();
    }

    /** The name folded for search: without accents, glottal marks and capitals. */
    public String searchKey() {
        return fold(full());
    }

    /** Folds any text the way names are folded for search; ñ folds to n. */
    public static String fold(String text) {
        String bare = GLOTTAL.matcher(text).replaceAll("");
        String plain = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
