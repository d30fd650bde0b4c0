package org.reencuentro.matching;

/**
 * How a word sounds to whoever writes down a name in Guatemala: Spanish as it is spoken there, Mayan languages in the old
 * and the new spelling, and English names. One sign for each sound: {@code x} for ch, sh and the Mayan x, {@code c} for
 * tz, {@code y} for ll, {@code w} for gü and hu before a vowel.
 */
final class Sound {
    private Sound() {}

    /** The sounds of a word that {@link Spelling} folded; letters of other scripts stay what they are. */
    static String of(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            i += sound(word, i, out);
        }
        return out.length() == 0 ? word : out.toString();
    }

    /** Which letters there are in a word, one bit each. */
    static long letters(String word) {
        long mask = 0;
        for (int i = 0; i < word.length(); i++) {
            mask |= 1L << (word.charAt(i) & 63);
        }
        return mask;
    }

    /** Whether two words have most of their letters in common. */
    static boolean inCommon(String a, String b) {
        return Long.bitCount(letters(a) ^ letters(b)) <= 4;
    }

    /** Writes the sound at a place and returns how many letters it took. */
    private static int sound(String word, int i, StringBuilder out) {
        char next = at(word, i + 1);
        switch (word.charAt(i)) {
            case 'b', 'v' -> add(out, 'b');
            case 'c' -> {
                if (next == 'h') {
                    add(out, 'x');
                    return 2;
                }
                add(out, front(next) ? 's' : 'k');
                return next == 'k' ? 2 : 1;
            }
            case 'g' -> {
                return g(word, i, out);
            }
            case 'h' -> {
                if (next == 'u' && vowel(at(word, i + 2))) {
                    add(out, 'w');
                    return 2;
                }
            }
            case 'j' -> {
                add(out, 'j');
                return next == 'h' ? 2 : 1;
            }
            case 'l' -> {
                if (next == 'l' && vowel(at(word, i + 2))) {
                    add(out, 'y');
                    return 2;
                }
                add(out, 'l');
            }
            case 'm', 'n' -> add(out, next == 0 || !vowel(next) ? 'n' : word.charAt(i));
            case 'p' -> {
                add(out, next == 'h' ? 'f' : 'p');
                return next == 'h' ? 2 : 1;
            }
            case 'q' -> {
                add(out, 'k');
                return next == 'u' && front(at(word, i + 2)) ? 2 : 1;
            }
            case 's' -> {
                add(out, next == 'h' ? 'x' : 's');
                return next == 'h' ? 2 : 1;
            }
            case 't' -> {
                if (next == 'z' || next == 's') {
                    add(out, 'c');
                    return 2;
                }
                add(out, 't');
                return next == 'h' ? 2 : 1;
            }
            case 'u' -> add(out, i == 0 && vowel(next) ? 'w' : 'u');
            case 'i', 'y' -> add(out, vowel(next) && (i == 0 || word.charAt(i) == 'y') ? 'y' : 'i');
            case 'z' -> add(out, 's');
            default -> add(out, word.charAt(i));
        }
        return 1;
    }

    private static int g(String word, int i, StringBuilder out) {
        char next = at(word, i + 1);
        if (next == 'u' && vowel(at(word, i + 2))) {
            add(out, front(at(word, i + 2)) ? 'g' : 'w');
            return 2;
        }
        if (next == 'w') {
            add(out, 'w');
            return 2;
        }
        add(out, front(next) ? 'j' : 'g');
        return 1;
    }

    /** A sound that is written twice is one. */
    private static void add(StringBuilder out, char sound) {
        if (out.length() == 0 || out.charAt(out.length() - 1) != sound) {
            out.append(sound);
        }
    }

    private static char at(String word, int i) {
        return i < word.length() ? word.charAt(i) : 0;
    }

    static boolean vowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    private static boolean front(char letter) {
        return letter == 'e' || letter == 'i' || letter == 'y';
    }
}
