package org.reencuentro.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ways in which a word comes out otherwise than it was: each a pattern and what then stands there. */
final class Slips {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String[] KEYS = {"qwertyuiop", "asdfghjklñ", "zxcvbnm"};

    /** Heard by somebody who writes as it sounds to them. */
    static final Slips EAR = of(
            "b>v v>b s>z z>s b>v v>b s>z z>s c(?=[eiéí])>s s(?=[eiéí])>c ^h> ^(?=[aeiouáéíóú])>h ll>y y(?=[aeiou])>ll j(?=[eiéí])>g"
                    + " g(?=[eiéí])>j x>j ^j>x x>ch ch>x qu(?=[eiéí])>k c(?=[aouáóú])>k k(?=[aou])>c k(?=[ei])>qu q>k m$>n"
                    + " n$>m n(?=[bvp])>m m(?=[bp])>n ^w>gü ^w>u ^hu>w ^gü>w y$>i i$>y ee>i sh>x sh>s th>t ph>f f>ph nn>n"
                    + " l$>ll rr>r (?<=[aeiouáéíóú])r(?=[aeiou])>rr ck>k oo>u ia>ya e(?!$)>i i(?!$)>e o(?!$)>u u(?!$)>o d$> s$> tz>s tz>z tz>ts"
                    + " tz>ch c$>k k$>c t$> ʼ> cc>x cs>x ao>au ea>ia ey>ei ei>ey");

    /** Read from paper by a machine. */
    static final Slips SCAN = of(
            "rn>m m>rn o>0 l>1 i>1 i>l l>i s>5 b>8 e>c c>e h>b cl>d vv>w w>vv u>ii n>ri v>y y>v t>f f>t g>q q>g z>2 d>cl"
                    + " á>a á>4 á>é é>6 é>c í>f í>i ó>6 ó>o ú>u ñ>n ñ>fi á>Ã¡ é>Ã© í>? ó>? [aeiou]> [lrnst]> ʼ> ʼ>` ʼ>.");

    /** A Mayan word in the other way of writing it. */
    static final Slips ORTHOGRAPHY = of(
            "c(?=[aouáóú])>k c(?=[aouáóú])>kʼ c(?=[aouáóú])>q c$>k c$>q c$>kʼ c$>qʼ qu(?=[eiéí])>k qu(?=[eiéí])>q qu(?=[eiéí])>kʼ"
                    + " k>c k>q q>k q>c tz>tzʼ tz>ts ch>chʼ ^b>bʼ t(?!z)>tʼ t(?!z)>tʼ hu>w gü>w gu(?=[ei])>w w>hu w>gü x>sh x>sh sh>x"
                    + " x>s u>oo oo>u a(?!a)>aa aa>a o>oo i>ii j>h z>s y$>i i$>y ʼ> ʼ>' ʼ>’ ʼ>` kʼ>qʼ qʼ>kʼ");

    private final List<Pattern> patterns;
    private final List<String> instead;

    private Slips(List<Pattern> patterns, List<String> instead) {
        this.patterns = patterns;
        this.instead = instead;
    }

    private static Slips of(String ways) {
        List<Pattern> patterns = new ArrayList<>();
        List<String> instead = new ArrayList<>();
        for (String way : ways.split(" ", -1)) {
            int at = way.lastIndexOf('>');
            patterns.add(Pattern.compile(way.substring(0, at)));
            instead.add(way.substring(at + 1));
        }
        return new Slips(patterns, instead);
    }

    /** The word with one slip in one place, written with a capital if it was; the word itself where none is possible. */
    String once(String word, Dice dice) {
        String small = word.toLowerCase(Locale.ROOT);
        List<Integer> possible = IntStream.range(0, patterns.size())
                .filter(way -> patterns.get(way).matcher(small).find())
                .boxed()
                .toList();
        if (possible.isEmpty()) {
            return word;
        }
        int way = dice.one(possible);
        List<MatchResult> places = patterns.get(way).matcher(small).results().toList();
        MatchResult place = dice.one(places);
        return likeBefore(word, small.substring(0, place.start()) + instead.get(way) + small.substring(place.end()));
    }

    private static String likeBefore(String before, String after) {
        if (after.isBlank()) {
            return before;
        }
        if (before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT))) {
            return after.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(before.charAt(0))
                ? Character.toUpperCase(after.charAt(0)) + after.substring(1)
                : after;
    }

    /** A slip of the fingers: a letter left out, twice, too early, or its neighbour on the keyboard. */
    static String finger(String word, Dice dice) {
        if (word.length() < 3) {
            return word;
        }
        int at = dice.between(1, word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (dice.below(4)) {
            case 0 -> before + after;
            case 1 -> before + word.charAt(at) + word.charAt(at) + after;
            case 2 -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
            default -> before + neighbour(word.charAt(at), dice) + after;
        };
    }

    private static char neighbour(char letter, Dice dice) {
        for (String row : KEYS) {
            int at = row.indexOf(Character.toLowerCase(letter));
            if (at >= 0) {
                char near =
                        row.charAt(at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + (dice.chance(0.5) ? 1 : -1));
                return Character.isUpperCase(letter) ? Character.toUpperCase(near) : near;
            }
        }
        return letter;
    }

    /** The word without its accents; ñ is n. */
    static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Words that stand for one another in a list of names.txt, by each of them. */
    static Map<String, List<String>> groups(String title, boolean bothWays) {
        Map<String, List<String>> groups = new HashMap<>();
        for (String entry : NameList.entries(title)) {
            List<String> group = Arrays.asList(entry.split("/"));
            for (String each : bothWays ? group : group.subList(0, 1)) {
                List<String> others =
                        group.stream().filter(other -> !other.equals(each)).toList();
                groups.merge(each, others, Slips::both);
            }
        }
        return groups;
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
