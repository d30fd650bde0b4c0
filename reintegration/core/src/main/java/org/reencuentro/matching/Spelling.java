package org.reencuentro.matching;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a name without what writers differ in: accents, capitals, glottal marks, particles, abbreviations, and the
 * digits that a scanner reads for letters.
 */
final class Spelling {
    /** A letter that could not be read. */
    static final char UNREADABLE = '?';

    static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 40;

    private static final Pattern GLOTTAL =
            Pattern.compile("(?<=[\\p{L}\\p{M}])[\\u02BC\\u2019\\u2018'\\uA78C\\u02C0\\u0060\\u00B4](?=\\p{L}|\\b|$)|"
                    + "[\\u02BC\\uA78C\\u02C0]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}?]+");
    private static final Pattern READ_TWICE = Pattern.compile(
            "[\\u00C3\\u00C2][\\u0080-\\u00BF\\u0152-\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "di", "dil", "la", "las", "los", "el", "y", "e", "i", "da", "do", "dos", "van", "von", "vda",
            "viuda", "jr", "sr", "ii", "iii", "nn");

    /** Particles that are written together with the name that follows. */
    static final List<String> GLUED = List.of("de", "del", "dela", "delas", "delos");

    /** How names are shortened on lists; what a full point follows is folded to the letters alone. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ma", "maria"),
            Map.entry("fco", "francisco"),
            Map.entry("fca", "francisca"),
            Map.entry("gpe", "guadalupe"),
            Map.entry("jse", "jose"),
            Map.entry("ant", "antonio"),
            Map.entry("hdez", "hernandez"),
            Map.entry("hndz", "hernandez"),
            Map.entry("glez", "gonzalez"),
            Map.entry("gzlez", "gonzalez"),
            Map.entry("gmz", "gomez"),
            Map.entry("mtz", "martinez"),
            Map.entry("mtnez", "martinez"),
            Map.entry("mdez", "mendez"),
            Map.entry("rdz", "rodriguez"),
            Map.entry("rguez", "rodriguez"),
            Map.entry("fdez", "fernandez"),
            Map.entry("lpz", "lopez"),
            Map.entry("prz", "perez"),
            Map.entry("vsqz", "vasquez"));

    private Spelling() {}

    /** The words of a text, at most ten; empty when there is no letter in it. */
    static List<String> words(String text) {
        String[] pieces = BETWEEN.split(fold(text), -1);
        List<String> words = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (String piece : pieces) {
            String word = legible(piece);
            if (!word.isEmpty()) {
                all.add(word);
                if (!PARTICLES.contains(word)) {
                    words.add(SHORT.getOrDefault(word, word));
                }
            }
        }
        List<String> kept = words.isEmpty() ? all : words;
        return List.copyOf(kept.subList(0, Math.min(MOST_WORDS, kept.size())));
    }

    private static String fold(String text) {
        String whole = READ_TWICE.matcher(text).replaceAll(Spelling::onceRead);
        String bare = GLOTTAL.matcher(whole.replace('\uFFFD', UNREADABLE)).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A letter of UTF-8 that a program on the way took for two of Windows-1252, as it was meant; only that letter may be so. */
    private static String onceRead(MatchResult two) {
        String meant = new String(two.group().getBytes(WINDOWS), StandardCharsets.UTF_8);
        return Matcher.quoteReplacement(meant.indexOf('\uFFFD') < 0 ? meant : two.group());
    }

    /** A word whose digits are read as the letters they look like; a number is no word. */
    private static String legible(String piece) {
        if (piece.chars().noneMatch(Character::isLetter)) {
            return "";
        }
        StringBuilder word = new StringBuilder(piece.length());
        piece.codePoints().limit(LONGEST_WORD).forEach(each -> word.appendCodePoint(letter(each)));
        return word.toString();
    }

    private static int letter(int read) {
        return switch (read) {
            case '0' -> 'o';
            case '1' -> 'l';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '6' -> 'g';
            case '8' -> 'b';
            case '9' -> 'g';
            default -> read;
        };
    }
}
