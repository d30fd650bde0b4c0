package org.reencuentro.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Somebody looked for, made ready to be compared: for each word of the name, what it may stand for and what that says. */
final class Asked {
    /** What lies between a word that everybody has and one that nobody has, in bits. */
    private static final double MOST_BITS = 14;

    /** A common name is no proof against two people being one, however it is misspelt. */
    private static final double LEAST_BITS = -1.5;

    /** How often somebody has just this name who has none that is known. */
    private static final double RARE = 2e-6;

    private static final double UNSEEN_WORD = 0.3;

    /** How many people of whom nothing is known are thought to be in the register beside those who are. */
    private static final double UNSEEN = 300;

    /** Of so many who have the rarer of two given names it is looked at whether they have the other. */
    private static final int SAMPLE = 1_000;

    private static final double MOST_TOGETHER = 4;

    private static final int SHORTEST_GLUED = 3;

    /** A word of the name. */
    static final class Word {
        final String text;
        final String sound;
        /** Where on the list it stood: among the given names, the family names, or not told. */
        final Part part;

        int[] forms;
        float[] bits;
        Likeness[] likeness;

        Word(String text, Part part) {
            this.text = text;
            this.sound = Sound.of(text);
            this.part = part;
        }

        /** What its surest form says, in bits. */
        float most() {
            float most = 0;
            for (float each : bits) {
                most = Math.max(most, each);
            }
            return most;
        }

        /** The commonest name that it surely is; negative when it is none that is known. */
        int commonest(Vocabulary vocabulary) {
            int best = -1;
            for (int i = 0; i < forms.length; i++) {
                boolean sure = likeness[i].compareTo(Likeness.NEAR) <= 0;
                if (sure && (best < 0 || vocabulary.count(forms[i]) > vocabulary.count(best))) {
                    best = forms[i];
                }
            }
            return best;
        }

        /** Where a form stands among the word's forms; negative when it is none. */
        int form(int word) {
            return Arrays.binarySearch(forms, word);
        }
    }

    enum Part {
        GIVEN,
        FAMILY,
        UNTOLD
    }

    final List<Word> words;
    /** How much less the first two given names say together than each by itself, in bits: some are one name. */
    final float pairOfGiven;

    final int birth;
    final char sex;
    final short home;
    final long document;

    Asked(Traits traits, Vocabulary vocabulary, Records records) {
        words = new ArrayList<>();
        boolean told = !traits.given().isEmpty() && !traits.family().isEmpty();
        Spelling.words(traits.given()).forEach(each -> words.add(new Word(each, told ? Part.GIVEN : Part.UNTOLD)));
        Spelling.words(traits.family()).forEach(each -> words.add(new Word(each, told ? Part.FAMILY : Part.UNTOLD)));
        part(vocabulary);
        // Words that nobody has take longest, and somebody waits: the processors share them.
        IntStream.range(0, words.size()).parallel().forEach(i -> weigh(i, vocabulary, records.living()));
        pairOfGiven = told ? pairOfGiven(vocabulary, records) : 0;
        birth = Records.birth(traits);
        sex = traits.sex();
        home = Records.home(traits.home());
        document = Records.document(traits.document());
    }

    private float pairOfGiven(Vocabulary vocabulary, Records records) {
        if (words.size() < 2 || words.get(1).part != Part.GIVEN) {
            return 0;
        }
        int one = words.get(0).commonest(vocabulary);
        int other = words.get(1).commonest(vocabulary);
        if (one < 0 || other < 0 || one == other) {
            return 0;
        }
        boolean rarer = vocabulary.count(one) < vocabulary.count(other);
        Ints bearers = vocabulary.bearers(rarer ? one : other);
        int sought = rarer ? other : one;
        int step = 1 + bearers.size() / SAMPLE;
        int looked = 0;
        int both = 0;
        for (int i = 0; i < bearers.size(); i += step) {
            if (records.alive(bearers.get(i))) {
                looked++;
                both += records.hasGiven(bearers.get(i), sought) ? 1 : 0;
            }
        }
        double apart = (double) vocabulary.count(sought) / records.living();
        // A few who have both may be the one who is looked for.
        double together = (both - 1.0) / Math.max(1, looked);
        return (float) Math.max(0, Math.min(MOST_TOGETHER, Math.log(together / apart) / Math.log(2)));
    }

    /** A word that nobody has and that is two words of the register without the space is taken for the two. */
    private void part(Vocabulary vocabulary) {
        for (int i = 0; i < words.size() && words.size() < Spelling.MOST_WORDS; i++) {
            Word whole = words.get(i);
            if (whole.text.length() < 6 || !nobodys(whole.text, vocabulary)) {
                continue;
            }
            int at = seam(whole.text, vocabulary);
            if (at > 0 && !oneWord(whole.text, at, vocabulary)) {
                words.set(i, new Word(whole.text.substring(0, at), whole.part));
                words.add(i + 1, new Word(whole.text.substring(at), whole.part));
            }
        }
    }

    /** A pet name, or one slip away from a name that as many have as the two words, is no two words: "Pancho". */
    private static boolean oneWord(String text, int at, Vocabulary vocabulary) {
        long both = Math.min(count(text.substring(0, at), vocabulary), count(text.substring(at), vocabulary));
        return vocabulary.like(text).stream()
                .anyMatch(each -> each.likeness() == Likeness.FAMILIAR
                        || each.likeness().compareTo(Likeness.NEAR) <= 0 && vocabulary.count(each.word()) >= both);
    }

    private static int count(String word, Vocabulary vocabulary) {
        int number = vocabulary.find(word);
        return number < 0 ? 0 : vocabulary.count(number);
    }

    /** Where two known words meet, the pair that most people have; 0 when there is none. */
    private static int seam(String text, Vocabulary vocabulary) {
        int best = 0;
        long most = 3;
        for (int at = 3; at <= text.length() - 3; at++) {
            int left = vocabulary.find(text.substring(0, at));
            int right = left < 0 ? -1 : vocabulary.find(text.substring(at));
            if (right >= 0) {
                long both = Math.min(vocabulary.count(left), vocabulary.count(right));
                if (both > most) {
                    most = both;
                    best = at;
                }
            }
        }
        return best;
    }

    private void weigh(int i, Vocabulary vocabulary, int people) {
        Word word = words.get(i);
        List<Vocabulary.Like> likes = new ArrayList<>(word.text.length() == 1 ? List.of() : vocabulary.like(word.text));
        joined(i - 1, vocabulary, likes);
        joined(i, vocabulary, likes);
        particle(word.text, vocabulary, likes);
        List<Vocabulary.Like> sorted = likes.stream()
                .sorted(java.util.Comparator.comparingInt(Vocabulary.Like::word)
                        .thenComparing(Vocabulary.Like::likeness))
                .toList();
        double spelledSo = count(word.text, vocabulary);
        int kept = 0;
        word.forms = new int[sorted.size()];
        word.bits = new float[sorted.size()];
        word.likeness = new Likeness[sorted.size()];
        // How likely anybody at all would be written so: whoever has a form of it, and somebody of another name.
        double anybody = Math.max(RARE, UNSEEN_WORD / people);
        for (Vocabulary.Like like : sorted) {
            if (kept > 0 && word.forms[kept - 1] == like.word()) {
                continue;
            }
            int bearers = vocabulary.count(like.word());
            double share = like.likeness().share(spelledSo, bearers);
            word.forms[kept] = like.word();
            word.bits[kept] = (float) share;
            word.likeness[kept++] = like.likeness();
            anybody += share * (bearers + 0.2) / (people + UNSEEN);
        }
        for (int form = 0; form < kept; form++) {
            double bits = Math.log(word.bits[form] / anybody) / Math.log(2);
            word.bits[form] = (float) Math.max(LEAST_BITS, Math.min(MOST_BITS, bits));
        }
        word.forms = Arrays.copyOf(word.forms, kept);
        word.bits = Arrays.copyOf(word.bits, kept);
        word.likeness = Arrays.copyOf(word.likeness, kept);
    }

    /** Somebody may have written this word and the next as one. */
    private void joined(int first, Vocabulary vocabulary, List<Vocabulary.Like> likes) {
        if (first >= 0 && first + 1 < words.size()) {
            String one = words.get(first).text;
            String other = words.get(first + 1).text;
            int both = vocabulary.find(one + other);
            if (both >= 0) {
                likes.add(new Vocabulary.Like(both, Likeness.JOINED));
            }
            if (nobodys(one, vocabulary) || nobodys(other, vocabulary)) {
                vocabulary.like(one + other).stream()
                        .filter(each -> each.likeness().compareTo(Likeness.NEAR) <= 0)
                        .forEach(each -> likes.add(new Vocabulary.Like(each.word(), Likeness.JOINED)));
            }
        }
    }

    private static boolean nobodys(String word, Vocabulary vocabulary) {
        return count(word, vocabulary) == 0;
    }

    /** A particle, which is no word by itself, may stand before the name without a space. */
    private static void particle(String text, Vocabulary vocabulary, List<Vocabulary.Like> likes) {
        for (String particle : Spelling.GLUED) {
            String without = text.startsWith(particle) ? text.substring(particle.length()) : "";
            for (String name : List.of(without, particle + text)) {
                int known = name.length() < SHORTEST_GLUED ? -1 : vocabulary.find(name);
                if (known >= 0) {
                    likes.add(new Vocabulary.Like(known, Likeness.JOINED));
                }
            }
        }
    }
}
