package org.reencuentro.office.people;

import java.util.Arrays;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Cui;
import org.reencuentro.person.DocumentKind;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.PhoneNumber;

/** Carries what was looked for and not found into the form that registers it. */
final class SearchedFor {
    private static final int PHONE_DIGITS = 8;

    private SearchedFor() {}

    static void carry(String search, Sheet into) {
        String text = search.strip();
        if (text.isEmpty()) {
            return;
        }
        if (phone(text)) {
            into.put("phone-number", text);
            into.put("phone-country", "");
            into.put("phone-owner", "");
            into.put("phone-name", "");
            into.put("phone-safe", "");
            into.put("phone-messages", "");
        } else if (DocumentNumber.looksLike(text)) {
            into.put("document-kind", (Cui.is(text) ? DocumentKind.DPI : DocumentKind.OTHER).name());
            into.put("document-number", text);
            into.put("document-country", "");
        } else {
            name(text, into);
        }
    }

    private static boolean phone(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (!text.matches("[+()0-9 .-]+") || !(text.startsWith("+") || digits.length() == PHONE_DIGITS)) {
            return false;
        }
        try {
            return !PhoneNumber.read(text, java.util.Optional.empty()).digits().isEmpty();
        } catch (Problem none) {
            return false;
        }
    }

    /** People are usually called by as many given as family names; whoever registers them puts right what is not so. */
    private static void name(String text, Sheet into) {
        String[] words = text.split("\\s+");
        int given = Math.max(1, words.length / 2);
        into.put("given", String.join(" ", Arrays.copyOf(words, given)));
        into.put("family", String.join(" ", Arrays.copyOfRange(words, given, words.length)));
    }
}
