package org.reencuentro.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody looked for beside one record: each thing that both have, or that only one has, weighed as Fellegi and Sunter
 * do. A rare name weighs more than a common one, a name spelt otherwise less than the same.
 */
final class Comparison {
    /** Twins: that much at most a birthday says against a brother or sister. */
    private static final float BIRTH_OF_BROTHER = 5.6f;

    private static final float OTHER_SEX = -3;
    private static final float MOST_OF_HOME = 6;
    private static final float OTHER_MUNICIPALITY = 0.5f;
    private static final float OTHER_HOME = -2;

    /** People of one place have names in common already: by so much less than its rarity a home says, in bits. */
    private static final float NAMES_OF_A_PLACE = 2.5f;

    /** Most people live where their birth was registered, which their document tells: of two documents that is all. */
    private static final float REGISTERED_THERE = 2;

    /** One in seven lives elsewhere: by so much less a place of registration says than a home, a department by more. */
    private static final float MOVED = 0.5f;

    private static final float MOVED_WITHIN = 1;
    private static final float REGISTERED_ELSEWHERE = -1.5f;

    private static final float SAME_DOCUMENT = 28;
    private static final float DOCUMENT_SLIP = 12;
    private static final float OTHER_DOCUMENT = -7;

    private final Asked asked;
    private final Records records;
    private final int slot;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private float bits;
    private float ownBits;

    private Comparison(Asked asked, Records records, int slot) {
        this.asked = asked;
        this.records = records;
        this.slot = slot;
    }

    static Comparison of(Asked asked, Records records, Vocabulary vocabulary, int slot) {
        Comparison comparison = new Comparison(asked, records, slot);
        NameComparison names = NameComparison.of(asked, records, vocabulary, slot);
        comparison.bits = names.bits();
        comparison.ownBits = names.ownBits();
        comparison.reasons.addAll(names.reasons());
        comparison.birth(names.givenDiffers());
        comparison.sex();
        comparison.home();
        comparison.document();
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

    private void birth(boolean givenDiffers) {
        BirthWeights.Said said = BirthWeights.of(asked.birth, records.birth(slot));
        bits += said.bits();
        ownBits += givenDiffers ? Math.min(said.ownBits(), BIRTH_OF_BROTHER) : said.ownBits();
        if (said.reason() != null) {
            reasons.add(said.reason());
        }
    }

    private void sex() {
        if (asked.sex != 0 && records.sex(slot) != 0 && asked.sex != records.sex(slot)) {
            add(OTHER_SEX, Reason.SEX_DIFFERENT);
        }
    }

    private void home() {
        short ours = asked.home;
        short theirs = records.home(slot);
        if (ours == 0 || theirs == 0) {
            bits += registered(ours, theirs);
            return;
        }
        if (ours / 100 != theirs / 100) {
            bits += OTHER_HOME;
            return;
        }
        boolean municipality = ours == theirs && ours % 100 != 0;
        boolean other = ours != theirs && ours % 100 != 0 && theirs % 100 != 0;
        bits += other ? OTHER_MUNICIPALITY : sameHome(municipality ? ours : (short) (ours / 100 * 100));
        reasons.add(municipality ? Reason.HOME_SAME : Reason.HOME_DEPARTMENT_SAME);
    }

    /** Where a home is not told, the place stands in for it where a document says that the birth was registered. */
    private float registered(short ours, short theirs) {
        short one = ours == 0 ? Records.registeredAt(asked.document) : ours;
        short other = theirs == 0 ? Records.registeredAt(records.document(slot)) : theirs;
        if (one == 0 || other == 0) {
            return 0;
        }
        if (ours == 0 && theirs == 0) {
            return one == other ? REGISTERED_THERE : 0;
        }
        if (one / 100 != other / 100) {
            return REGISTERED_ELSEWHERE;
        }
        return one == other && one % 100 != 0
                ? Math.max(1, sameHome(one) - MOVED)
                : Math.max(0, sameHome((short) (one / 100 * 100)) - MOVED_WITHIN);
    }

    private float sameHome(short place) {
        double rarity = -Math.log(records.shareFrom(place)) / Math.log(2);
        return (float) Math.max(OTHER_MUNICIPALITY, Math.min(MOST_OF_HOME, rarity - NAMES_OF_A_PLACE));
    }

    private void document() {
        long ours = asked.document;
        long theirs = records.document(slot);
        if (ours == 0 || theirs == 0) {
            return;
        }
        if (ours == theirs) {
            add(SAME_DOCUMENT, Reason.DOCUMENT_SAME);
        } else if (Records.sameKind(ours, theirs)) {
            boolean slip = oneDigit(ours - 1, theirs - 1);
            add(slip ? DOCUMENT_SLIP : OTHER_DOCUMENT, slip ? Reason.DOCUMENT_ONE_SLIP : Reason.DOCUMENT_DIFFERENT);
        }
    }

    /** Whether one digit is another, or two are: a slip, or two that changed places. */
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
