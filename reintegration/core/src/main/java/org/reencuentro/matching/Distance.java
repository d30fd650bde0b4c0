package org.reencuentro.matching;

/**
 * How far two words are apart in slips of hand, ear and scanner: 1 is a letter too many, too few or another one; what is
 * often mistaken costs less.
 */
final class Distance {
    private static final float TRANSPOSED = 0.7f;
    private static final float JOINED = 0.4f;
    private static final float VOWEL = 0.7f;
    private static final ThreadLocal<float[][]> ROWS = ThreadLocal.withInitial(() -> new float[3][64]);
    private static final float[][] SUBSTITUTION = new float[128][128];

    static {
        for (float[] row : SUBSTITUTION) {
            java.util.Arrays.fill(row, 1f);
        }
        cheap(0.3f, "nm", "xs", "cs", "yi", "uw", "bv", "sz", "kq", "kc");
        cheap(0.4f, "ei", "ou", "gw", "xj", "cx", "jy", "jg", "uv", "gq");
        cheap(0.5f, "yl", "dt", "li", "ao", "ec", "oc", "hn", "hb", "rn", "td", "gj", "ft", "jk");
        cheap(0.6f, "lr", "ae", "bp", "gk", "lt", "rd", "au", "ij", "fp", "sb", "og", "od");
    }

    private Distance() {}

    private static void cheap(float cost, String... pairs) {
        for (String pair : pairs) {
            SUBSTITUTION[pair.charAt(0)][pair.charAt(1)] = cost;
            SUBSTITUTION[pair.charAt(1)][pair.charAt(0)] = cost;
        }
    }

    /** What makes one word the other; more than {@code most} when it is more than that. */
    static float between(String a, String b, float most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) * VOWEL > most + 1) {
            return Float.MAX_VALUE;
        }
        float[][] rows = ROWS.get();
        if (rows[0].length <= m) {
            rows = new float[3][m + 1];
        }
        float[] before = rows[0];
        float[] last = rows[1];
        float[] now = rows[2];
        last[0] = 0;
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + single(b, j - 1);
        }
        float leastBefore = 0;
        for (int i = 1; i <= n; i++) {
            now[0] = last[0] + single(a, i - 1);
            float least = now[0];
            for (int j = 1; j <= m; j++) {
                now[j] = cell(a, b, i, j, before, last, now);
                least = Math.min(least, now[j]);
            }
            // The row before still counts: a transposition, or two letters read as one.
            if (least > most && leastBefore + JOINED > most) {
                return Float.MAX_VALUE;
            }
            leastBefore = least;
            float[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[m];
    }

    private static float cell(String a, String b, int i, int j, float[] before, float[] last, float[] now) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        float best = last[j - 1] + substitution(x, y);
        best = Math.min(best, last[j] + single(a, i - 1));
        best = Math.min(best, now[j - 1] + single(b, j - 1));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
            best = Math.min(best, before[j - 2] + TRANSPOSED);
        }
        if (i > 1 && joined(a.charAt(i - 2), x, y)) {
            best = Math.min(best, before[j - 1] + JOINED);
        }
        if (j > 1 && joined(b.charAt(j - 2), y, x)) {
            best = Math.min(best, last[j - 2] + JOINED);
        }
        return best;
    }

    /** Two letters that a scanner takes for one. */
    private static boolean joined(char first, char second, char one) {
        return switch (one) {
            case 'm' -> first == 'r' && second == 'n' || first == 'i' && second == 'n' || first == 'n' && second == 'i';
            case 'd' -> first == 'c' && second == 'l';
            case 'w' -> first == 'v' && second == 'v';
            case 'h' -> first == 'l' && second == 'i';
            case 'n' -> first == 'r' && second == 'i' || first == 'i' && second == 'i';
            case 'u' -> first == 'l' && second == 'i' || first == 'i' && second == 'i';
            case 'b' -> first == 'l' && second == '3';
            default -> false;
        };
    }

    private static float substitution(char x, char y) {
        if (x == y) {
            return 0;
        }
        if (x == Spelling.UNREADABLE || y == Spelling.UNREADABLE) {
            return 0.1f;
        }
        return x < 128 && y < 128 ? SUBSTITUTION[x][y] : 1f;
    }

    /** A letter too many: one that hardly sounds costs less, and one that stands twice is half a slip. */
    private static float single(String word, int i) {
        char letter = word.charAt(i);
        if (i > 0 && word.charAt(i - 1) == letter) {
            return 0.4f;
        }
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> VOWEL;
            case 'h', 'j', Spelling.UNREADABLE -> 0.5f;
            case 's', 'n' -> i == word.length() - 1 ? 0.6f : 0.9f;
            default -> 1f;
        };
    }
}
