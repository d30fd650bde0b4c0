package org.reencuentro.person;

import java.text.Normalizer;
import java.util.Locale;
import org.reencuentro.kernel.Problem;

/**
 * The number of an identity document as people write it: the CUI of a DPI, a passport. Spaces, dots, hyphens and
 * capitals do not matter.
 *
 * @param text letters A to Z and digits, 4 to 32 of them
 */
public record DocumentNumber(String text) {
    /**
     * Leaves out what does not matter.
     *
     * @throws Problem {@link PersonProblem#DOCUMENT_UNREADABLE}
     */
    public DocumentNumber {
        text = bare(text);
        if (!readable(text)) {
            throw new Problem(PersonProblem.DOCUMENT_UNREADABLE);
        }
    }

    /** Whether a text can be the number of a document. */
    public static boolean looksLike(String text) {
        String bare = bare(text);
        return readable(bare) && bare.chars().anyMatch(Character::isDigit);
    }

    private static boolean readable(String bare) {
        return bare.matches("[A-Z0-9]{4,32}");
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s.\\p{Pd}/]", "")
                .toUpperCase(Locale.ROOT);
    }
}
