package org.reencuentro.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody looked for beside one record: each thing that both have, or that only one has, weighed as Fellegi and Sunter
 * do. A rare name weighs more than a common one, a name spelt otherwise less than the same.
 */
final class Comparison {
    /** Two different first names: brothers and sisters share everything else. */
    private static final float OTHER_GIVEN = -11;

    /** Fathers and sons, cousins: that much at most a given name says against a relative. */
    private static final float GIVEN_OF_RELATIVE = 4.5f;

    /** Who shares two given names shares them as a namesake of the family, more often than by being one person. */
    private static final float GIVEN_MORE = -0.7f;

    /** Twins: that much at most a birthday says against a relative. */
    private static final float BIRTH_OF_RELATIVE = 5.6f;

    private static final float OTHER_SECOND_GIVEN = -3.5f;
    private static final float OTHER_FIRST_GIVEN = -7;
    private static final float OTHER_FAMILY = -8;
    private static final float OTHER_SECOND_FAMILY = -4;
    private static final float OTHER_UNTOLD = -3.5f;
    private static final float MISSING = -0.5f;
    private static final float ORDER = -1.5f;
    private static final float OTHER_SEX = -3;
    private static final float SAME_MUNICIPALITY = 3;
    private static final float SAME_DEPARTMENT = 1;
    private static final float OTHER_HOME = -1;
    private static final float SAME_DOCUMENT = 28;
    private static final float DOCUMENT_SLIP = 12;
    private static final float OTHER_DOCUMENT = -5;

    private final Asked asked;
    private final Records records;
    private final int slot;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private float bits;

    /** What speaks for the same person rather than a relative, who has the family names and the home in common. */
    private float ownBits;

    private Comparison(Asked asked, Records records, int slot) {
        this.asked = asked;
        this.records = records;
        this.slot = slot;
    }

    static Comparison of(Asked asked, Records records, int slot) {
        Comparison comparison = new Comparison(asked, records, slot);
        comparison.names();
        comparison.birth();
        comparison.rest();
        return comparison;
    }

    float bits() {
        return bits;
    }

    /** How much more likely they are one person than two relatives, in bits. */
    float ownBits() {
        return ownBits;
    }

    Set<Reason> reasons() {
        return reasons;
    }

    private boolean given(int theirs) {
        return theirs < records.givenWords(slot);
    }

    private void names() {
        int ours = asked.words.size();
        int theirs = records.words(slot);
        boolean[] used = new boolean[theirs];
        boolean[] met = new boolean[ours];
        Likeness worst = Likeness.SAME;
        boolean crossed = false;
        int givenMet = 0;
        for (int pairs = 0; pairs < ours; pairs++) {
            int bestOurs = -1;
            int bestTheirs = -1;
            int bestForm = -1;
            float best = 0;
            for (int i = 0; i < ours; i++) {
                for (int j = 0; !met[i] && j < theirs; j++) {
                    int form = asked.words.get(i).form(records.word(slot, j));
                    if (form >= 0 && (!used[j] || joined(i, form))) {
                        float said = asked.words.get(i).bits[form] - (crosses(i, j) ? 0.2f : 0);
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
            met[bestOurs] = true;
            float weight = used[bestTheirs] ? 0 : word.bits[bestForm];
            bits += weight;
            if (given(bestTheirs)) {
                ownBits += weight;
                givenMet++;
            }
            used[bestTheirs] = true;
            crossed |= crosses(bestOurs, bestTheirs);
            if (word.likeness[bestForm].compareTo(worst) > 0) {
                worst = word.likeness[bestForm];
            }
        }
        ownBits = Math.min(ownBits, GIVEN_OF_RELATIVE + GIVEN_MORE * (givenMet - 1));
        if (crossed) {
            bits += ORDER;
            reasons.add(Reason.NAME_ORDER);
        }
        boolean different = different(met, used);
        if (any(met) && !different) {
            reasons.add(
                    switch (worst) {
                        case SAME -> Reason.NAME_SAME;
                        case SOUNDS -> Reason.NAME_SOUNDS;
                        default -> Reason.NAME_SIMILAR;
                    });
        }
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

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /** What neither met: names that differ speak against, names that only one record has hardly do. */
    private boolean different(boolean[] met, boolean[] used) {
        int[] oursLeft = new int[Asked.Part.values().length];
        int givenMet = 0;
        int familyMet = 0;
        for (int i = 0; i < met.length; i++) {
            Asked.Word word = asked.words.get(i);
            if (!met[i] && word.text.length() > 1) {
                oursLeft[word.part.ordinal()]++;
            }
        }
        int givenLeft = 0;
        int familyLeft = 0;
        for (int j = 0; j < used.length; j++) {
            if (given(j)) {
                givenMet += used[j] ? 1 : 0;
                givenLeft += used[j] ? 0 : 1;
            } else {
                familyMet += used[j] ? 1 : 0;
                familyLeft += used[j] ? 0 : 1;
            }
        }
        int given = Math.min(oursLeft[Asked.Part.GIVEN.ordinal()], givenLeft);
        int family = Math.min(oursLeft[Asked.Part.FAMILY.ordinal()], familyLeft);
        int untold = Math.min(oursLeft[Asked.Part.UNTOLD.ordinal()], givenLeft + familyLeft);
        int missing = Math.abs(oursLeft[0] - givenLeft) + Math.abs(oursLeft[1] - familyLeft);
        if (oursLeft[2] > 0 || asked.words.stream().anyMatch(each -> each.part == Asked.Part.UNTOLD)) {
            missing = Math.abs(oursLeft[2] - givenLeft - familyLeft);
        }
        bits += missing * MISSING;
        if (missing > 0) {
            reasons.add(Reason.NAME_PART_MISSING);
        }
        if (given > 0) {
            boolean first = givenMet == 0;
            float weight = (first ? OTHER_GIVEN : firstDiffers(met, used) ? OTHER_FIRST_GIVEN : OTHER_SECOND_GIVEN)
                    + (given - 1) * OTHER_SECOND_GIVEN;
            bits += weight;
            ownBits += weight;
            reasons.add(first ? Reason.GIVEN_DIFFERENT : Reason.NAME_PART_DIFFERENT);
        }
        if (family > 0) {
            boolean first = familyMet == 0;
            bits += first ? OTHER_FAMILY : family * OTHER_SECOND_FAMILY;
            reasons.add(first ? Reason.FAMILY_DIFFERENT : Reason.NAME_PART_DIFFERENT);
        }
        if (untold > 0) {
            boolean noGiven = givenMet == 0 && givenLeft > 0;
            float weight = noGiven ? OTHER_GIVEN + (untold - 1) * OTHER_UNTOLD : untold * OTHER_UNTOLD;
            bits += weight;
            ownBits += weight;
            reasons.add(noGiven ? Reason.GIVEN_DIFFERENT : Reason.NAME_PART_DIFFERENT);
        }
        return given + family + untold > 0;
    }

    /** Whether both have a first given name that is not among the other's. */
    private boolean firstDiffers(boolean[] met, boolean[] used) {
        return !met[0] && asked.words.get(0).part == Asked.Part.GIVEN && !used[0] && given(0);
    }

    private void birth() {
        BirthWeights.Said said = BirthWeights.of(asked.birth, records.birth(slot));
        bits += said.bits();
        ownBits += Math.min(said.bits(), BIRTH_OF_RELATIVE);
        if (said.reason() != null) {
            reasons.add(said.reason());
        }
    }

    private void rest() {
        if (asked.sex != 0 && records.sex(slot) != 0 && asked.sex != records.sex(slot)) {
            add(OTHER_SEX, Reason.SEX_DIFFERENT);
        }
        home(asked.home, records.home(slot));
        document(asked.document, records.document(slot));
    }

    private void home(short ours, short theirs) {
        if (ours == 0 || theirs == 0) {
            return;
        }
        if (ours == theirs && ours % 100 != 0) {
            bits += SAME_MUNICIPALITY;
            reasons.add(Reason.HOME_SAME);
        } else if (ours / 100 == theirs / 100) {
            bits += SAME_DEPARTMENT;
            reasons.add(Reason.HOME_DEPARTMENT_SAME);
        } else {
            bits += OTHER_HOME;
        }
    }

    private void document(long ours, long theirs) {
        if (ours == 0 || theirs == 0) {
            return;
        }
        if (ours == theirs) {
            add(SAME_DOCUMENT, Reason.DOCUMENT_SAME);
        } else if (ours > 0 && theirs > 0) {
            boolean slip = oneDigit(ours - 1, theirs - 1);
            add(slip ? DOCUMENT_SLIP : OTHER_DOCUMENT, slip ? Reason.DOCUMENT_ONE_SLIP : Reason.DOCUMENT_DIFFERENT);
        }
    }

    private static boolean oneDigit(long a, long b) {
        int different = 0;
        for (long x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) {
            different += x % 10 == y % 10 ? 0 : 1;
        }
        return different <= 2;
    }

    private void add(float weight, Reason reason) {
        bits += weight;
        ownBits += weight;
        reasons.add(reason);
    }
}
