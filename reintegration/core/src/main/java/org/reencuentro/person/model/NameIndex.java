package org.reencuentro.person.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.PersonName;

/**
 * The blind index over names: for the beginnings of each word, from two letters to six, a short keyed token. Tokens
 * stand in no order, so they do not tell which belong to one word. A hit may be wrong and is verified on the opened
 * name.
 */
public final class NameIndex {
    private static final String PURPOSE = "name";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final int MOST_WORDS = 16;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameIndex() {}

    /** The words of a text, folded as names are. */
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(PersonName.fold(text), -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** What is kept of a name: its tokens, each between spaces. */
    static String of(PersonName name, Sealing sealing) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (String word : words(name.full())) {
            for (int length = SHORTEST; length <= Math.min(LONGEST, word.length()); length++) {
                beginnings.add(word.substring(0, length));
            }
        }
        return ' ' + String.join(" ", new TreeSet<>(sealing.tokens(PURPOSE, beginnings))) + ' ';
    }

    /** The tokens that the name of whoever is looked for has; words of one letter have none. */
    public static Set<String> wanted(List<String> words, Sealing sealing) {
        return sealing.tokens(
                PURPOSE,
                words.stream()
                        .filter(word -> word.length() >= SHORTEST)
                        .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                        .toList());
    }

    /** Whether every word begins a word of the name. */
    public static boolean matches(List<String> words, PersonName name) {
        List<String> theirs = words(name.full());
        return words.stream().allMatch(word -> theirs.stream().anyMatch(each -> each.startsWith(word)));
    }
}
