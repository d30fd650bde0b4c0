package org.reencuentro.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The words of a name beside those of a record: which are each other, which only look alike, which one alone has. Knows
 * what also a relative would have in common, and what only the same person.
 */
final class NameComparison {
    /** Two different first names: brothers and sisters share everything else. */
    private static final float OTHER_GIVEN = -11;

    private static final float OTHER_FIRST_GIVEN = -7;
    private static final float OTHER_SECOND_GIVEN = -4;
    private static final float OTHER_FAMILY = -8;
    private static final float OTHER_FIRST_FAMILY = -6;
    private static final float OTHER_SECOND_FAMILY = -4.5f;
    private static final float OTHER_UNTOLD = -3.5f;

    /** Fathers and sons, cousins: that much at most a given name says against a relative. */
    private static final float GIVEN_OF_RELATIVE = 4;

    /** Brothers, twins too, often have one of two given names in common. */
    private static final float GIVEN_OF_BROTHER = 2;

    /** Relatives have one family name of two in common more often than both. */
    private static final float FAMILY_OF_RELATIVE = -3;

    /** A list leaves out what does not fit its columns. */
    private static final float MISSING = -0.5f;

    /** In the hall the whole name is asked for: what the record has not is rather another person's. */
    private static final float MISSING_IN_RECORD = -1.5f;

    /** What would tell a relative was not written. */
    private static final float MISSING_OF_RELATIVE = -1;

    /** Who leaves out one of two names mostly leaves out the second. */
    private static final float FIRST_LEFT_OUT = -1.5f;

    private static final float ORDER = -1.5f;
    private static final float INITIAL = 2;

    /** Two words so badly written that they may be one or two names. */
    private static final float BLURRED = -2;

    private static final float CROSSING = 0.2f;

    private final Asked asked;
    private final Records records;
    private final Vocabulary vocabulary;
    private final int slot;
    private final boolean[] met;
    private final boolean[] used;

    /** For each of our words which of theirs it is; negative when it is none. */
    private final int[] pair;

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private Likeness worst = Likeness.SAME;
    private boolean crossed;
    private boolean givenDiffers;
    private float bits;
    private float given;
    private float ownBits;

    private NameComparison(Asked asked, Records records, Vocabulary vocabulary, int slot) {
        this.asked = asked;
        this.records = records;
        this.vocabulary = vocabulary;
        this.slot = slot;
        this.met = new boolean[asked.words.size()];
        this.used = new boolean[records.words(slot)];
        this.pair = new int[met.length];
        Arrays.fill(pair, -1);
    }

    static NameComparison of(Asked asked, Records records, Vocabulary vocabulary, int slot) {
        NameComparison names = new NameComparison(asked, records, vocabulary, slot);
        names.pair();
        names.unclear();
        names.firsts();
        names.rest();
        return names;
    }

    float bits() {
        return bits;
    }

    /** How much more likely such names are of one person than of two relatives, in bits. */
    float ownBits() {
        return ownBits;
    }

    /** Whether each has, or may have, a given name that the other has not. */
    boolean givenDiffers() {
        return givenDiffers;
    }

    Set<Reason> reasons() {
        return reasons;
    }

    private boolean given(int theirs) {
        return theirs < records.givenWords(slot);
    }

    /** The surest pairs first; each word is in one pair, but for those that were written as one. */
    private void pair() {
        for (int pairs = 0; pairs < met.length; pairs++) {
            int bestOurs = -1;
            int bestTheirs = -1;
            int bestForm = -1;
            float best = 0;
            for (int i = 0; i < met.length; i++) {
                for (int j = 0; !met[i] && j < used.length; j++) {
                    int form = asked.words.get(i).form(records.word(slot, j));
                    if (form >= 0 && (!used[j] || joined(i, form))) {
                        float said = asked.words.get(i).bits[form] - (crosses(i, j) ? CROSSING : 0);
                        if (said > best) {
                            best = said;
                            bestOurs = i;
                            bestTheirs = j;
                            bestForm = form;
                        }
                    }
                }
            }
            if (bestOurs < 0) {
                break;
            }
            Asked.Word word = asked.words.get(bestOurs);
            pair(bestOurs, bestTheirs, used[bestTheirs] ? 0 : word.bits[bestForm], word.likeness[bestForm]);
        }
        if (asked.pairOfGiven > 0 && met[0] && met[1] && given(pair[0]) && given(pair[1])) {
            float both = Math.min(asked.pairOfGiven, given);
            bits -= both;
            given -= both;
        }
    }

    private void pair(int ours, int theirs, float weight, Likeness likeness) {
        met[ours] = true;
        used[theirs] = true;
        pair[ours] = theirs;
        bits += weight;
        given += given(theirs) ? weight : 0;
        crossed |= crosses(ours, theirs);
        worst = likeness.compareTo(worst) > 0 ? likeness : worst;
    }

    private boolean joined(int i, int form) {
        return asked.words.get(i).likeness[form] == Likeness.JOINED;
    }

    private boolean crosses(int i, int j) {
        return switch (asked.words.get(i).part) {
            case GIVEN -> !given(j);
            case FAMILY -> given(j);
            case UNTOLD -> false;
        };
    }

    /** Initials and names cut short, and words that only look a little alike, where nothing better was found for them. */
    private void unclear() {
        for (int i = 0; i < met.length; i++) {
            for (int j = 0; j < used.length && !met[i]; j++) {
                if (used[j] || asked.words.get(i).part == Asked.Part.UNTOLD || crosses(i, j) && !crossed) {
                    continue;
                }
                Asked.Word word = asked.words.get(i);
                String ours = word.text;
                String theirs = vocabulary.word(records.word(slot, j));
                if (ours.startsWith(theirs) || theirs.startsWith(ours)) {
                    pair(i, j, INITIAL, Likeness.SAME);
                } else if (ours.length() > 1
                        && theirs.length() > 1
                        && Likeness.blurred(ours, word.sound, theirs, vocabulary.sound(records.word(slot, j)))) {
                    pair(i, j, BLURRED, Likeness.FAR);
                    givenDiffers |= given(j);
                }
            }
        }
    }

    /** Whether the first given or family name is what one of them left out. */
    private void firsts() {
        int family = records.givenWords(slot);
        for (int i = 0; i < met.length; i++) {
            Asked.Part part = asked.words.get(i).part;
            int first = part == Asked.Part.GIVEN ? 0 : family;
            boolean ourFirst = i == 0 || asked.words.get(i - 1).part != part;
            if (part == Asked.Part.UNTOLD || !ourFirst || first >= used.length) {
                continue;
            }
            boolean theySkipped = !met[i] && used[first] && !crossed;
            boolean weSkipped = met[i] && !used[first] && !crosses(i, pair[i]);
            if (theySkipped || weSkipped) {
                bits += FIRST_LEFT_OUT;
                ownBits += FIRST_LEFT_OUT;
            }
        }
    }

    private static int left(boolean[] flags, int from, int to) {
        int left = 0;
        for (int i = from; i < to; i++) {
            left += flags[i] ? 0 : 1;
        }
        return left;
    }

    /** What neither met: names that differ speak against, names that only one record has hardly do. */
    private void rest() {
        int[] ours = new int[Asked.Part.values().length];
        boolean untold = false;
        for (int i = 0; i < met.length; i++) {
            Asked.Word word = asked.words.get(i);
            untold |= word.part == Asked.Part.UNTOLD;
            if (!met[i] && (word.text.length() > 1 || word.part == Asked.Part.GIVEN)) {
                ours[word.part.ordinal()]++;
            }
        }
        int givenWords = records.givenWords(slot);
        int givenLeft = left(used, 0, givenWords);
        int familyLeft = left(used, givenWords, used.length);
        boolean anyGiven = givenLeft < givenWords;
        if (untold || crossed) {
            int all = ours[0] + ours[1] + ours[2];
            int more = all - givenLeft - familyLeft;
            missing(Math.max(0, more), Math.max(0, -more));
            untold(Math.min(all, givenLeft + familyLeft), !anyGiven && givenLeft > 0);
        } else {
            int moreGiven = ours[0] - givenLeft;
            int moreFamily = ours[1] - familyLeft;
            missing(
                    Math.max(0, moreGiven) + Math.max(0, moreFamily),
                    Math.max(0, -moreGiven) + Math.max(0, -moreFamily));
            given(Math.min(ours[0], givenLeft), !anyGiven);
            family(Math.min(ours[1], familyLeft), familyLeft == used.length - givenWords);
        }
        ownBits += Math.min(given, givenDiffers ? GIVEN_OF_BROTHER : GIVEN_OF_RELATIVE);
        if (crossed) {
            bits += ORDER;
            reasons.add(Reason.NAME_ORDER);
        }
        if (left(met, 0, met.length) < met.length && reasons.stream().noneMatch(Reason::against)) {
            reasons.add(worst.reason());
        }
    }

    private void missing(int inRecord, int inAsked) {
        int words = inRecord + inAsked;
        if (words > 0) {
            bits += inRecord * MISSING_IN_RECORD + inAsked * MISSING;
            ownBits += Math.max(2 * MISSING_OF_RELATIVE, words * MISSING_OF_RELATIVE);
            reasons.add(Reason.NAME_PART_MISSING);
        }
    }

    private void given(int differ, boolean all) {
        if (differ > 0) {
            float first = all ? OTHER_GIVEN : !met[0] && !used[0] ? OTHER_FIRST_GIVEN : OTHER_SECOND_GIVEN;
            differ(
                    first + (differ - 1) * OTHER_SECOND_GIVEN,
                    all ? Reason.GIVEN_DIFFERENT : Reason.NAME_PART_DIFFERENT);
        }
    }

    private void untold(int differ, boolean noGiven) {
        if (differ > 0) {
            differ(
                    noGiven ? OTHER_GIVEN + (differ - 1) * OTHER_UNTOLD : differ * OTHER_UNTOLD,
                    noGiven ? Reason.GIVEN_DIFFERENT : Reason.NAME_PART_DIFFERENT);
        }
    }

    private void differ(float weight, Reason reason) {
        bits += weight;
        ownBits += weight;
        givenDiffers = true;
        reasons.add(reason);
    }

    private void family(int differ, boolean all) {
        if (differ > 0) {
            bits += all
                    ? OTHER_FAMILY
                    : (firstFamilyDiffers() ? OTHER_FIRST_FAMILY : OTHER_SECOND_FAMILY)
                            + (differ - 1) * OTHER_SECOND_FAMILY;
            ownBits += FAMILY_OF_RELATIVE;
            reasons.add(all ? Reason.FAMILY_DIFFERENT : Reason.NAME_PART_DIFFERENT);
        }
    }

    private boolean firstFamilyDiffers() {
        int first = 0;
        while (first < met.length && asked.words.get(first).part == Asked.Part.GIVEN) {
            first++;
        }
        return first < met.length && !met[first] && !used[records.givenWords(slot)];
    }
}
