package org.reencuentro.person.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.PersonName;

/**
 * The blind index over names: for the first two, three and five letters of each word, a short keyed
 * token. Tokens
 * stand in no order, so they do not tell which belong to one word. A hit may be wrong and is verified on the opened
 * name.
 */
public final class NameIndex {
    private static final String PURPOSE = "name";

    /** How long the beginnings are that have a token; what lies between is found by the shorter one and compared. */
    private static final int[] LENGTHS = {2, 3, 5};

    private static final int MOST_WORDS = 16;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Sealing sealing;
    private final Map<String, String> tokens = new HashMap<>();

    /** An index for one list of names or one search: it remembers what it has made, and for no longer. */
    public NameIndex(Sealing sealing) {
        this.sealing = sealing;
    }

    /** The words of a text, folded as names are. */
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(PersonName.fold(text), -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** What is kept of a name: its tokens, each between spaces. */
    public String of(PersonName name) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (String word : words(name.full())) {
            for (int length : LENGTHS) {
                if (length <= word.length()) {
                    beginnings.add(word.substring(0, length));
                }
            }
        }
        return ' ' + String.join(" ", tokens(beginnings)) + ' ';
    }

    /** The tokens that the name of whoever is looked for has; words of one letter have none. */
    public Set<String> wanted(List<String> words) {
        return tokens(words.stream().flatMap(word -> longest(word).stream()).toList());
    }

    private static Optional<String> longest(String word) {
        return Arrays.stream(LENGTHS).filter(length -> length <= word.length()).max().stream()
                .mapToObj(length -> word.substring(0, length))
                .findFirst();
    }

    private Set<String> tokens(Collection<String> beginnings) {
        List<String> unknown =
                beginnings.stream().filter(each -> !tokens.containsKey(each)).toList();
        if (!unknown.isEmpty()) {
            tokens.putAll(sealing.tokens(PURPOSE, unknown));
        }
        Set<String> sorted = new TreeSet<>();
        beginnings.forEach(each -> sorted.add(tokens.get(each)));
        return sorted;
    }

    /** Whether every word begins a word of the name. */
    public static boolean matches(List<String> words, PersonName name) {
        List<String> theirs = words(name.full());
        return words.stream().allMatch(word -> theirs.stream().anyMatch(each -> each.startsWith(word)));
    }
}
