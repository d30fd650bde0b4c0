package org.reencuentro.matching;

import java.util.BitSet;

/** What two birth dates say, as far as they are known. Dates are year, month and day in one number, 0 for the unknown. */
final class BirthWeights {
    /**
     * How much a day, or what is known of it, speaks for one person.
     *
     * @param bits rather than for two strangers
     * @param ownBits rather than for a relative of the same name, who is as often of about the same age as of another
     */
    record Said(float bits, float ownBits, Reason reason) {}

    /** What a birth date says at most. */
    static final float MOST = 13.5f;

    /** What a birth date says at most that is none of {@link #sameDay}. */
    static final float MOST_OF_ANOTHER_DAY = 8;

    private static final Said NOTHING = new Said(0, -0.5f, null);
    private static final Said SAME = new Said(MOST, 8f, Reason.BIRTH_SAME);
    /** The first of January is written where only the year is known. */
    private static final Said SAME_NEW_YEAR = new Said(7f, 3.5f, Reason.BIRTH_SAME);

    private static final Said SWAPPED = new Said(9f, 5f, Reason.BIRTH_DAY_MONTH_SWAPPED);
    private static final Said SLIP = new Said(6.5f, 1.5f, Reason.BIRTH_ONE_SLIP);
    /** The year of relatives differs, their day hardly ever is the same then. */
    private static final Said YEAR_OFF = new Said(6.5f, 5f, Reason.BIRTH_ONE_SLIP);

    private static final Said PART = new Said(3f, -0.5f, Reason.BIRTH_ONE_SLIP);
    private static final Said YEAR = new Said(4.6f, 2.5f, Reason.BIRTH_YEAR_SAME);
    private static final Said YEAR_AND_OTHER_DAY = new Said(-1f, -3f, Reason.BIRTH_YEAR_SAME);
    private static final Said YEAR_AND_MONTH = new Said(MOST_OF_ANOTHER_DAY, 5f, Reason.BIRTH_YEAR_SAME);
    private static final Said NEAR_YEAR = new Said(2f, 1.5f, Reason.BIRTH_NEAR);
    private static final Said NEAR_AND_OTHER_DAY = new Said(-4f, -4f, Reason.BIRTH_DIFFERENT);
    private static final Said YEAR_SLIP = new Said(-3.5f, -3.5f, Reason.BIRTH_DIFFERENT);
    private static final Said OTHER = new Said(-7f, -7f, Reason.BIRTH_DIFFERENT);
    private static final Said FAR = new Said(-10f, -10f, Reason.BIRTH_DIFFERENT);

    /** The years of people who live are looked up: a search compares them a hundred thousand times. */
    private static final int FIRST_YEAR = 1900;

    private static final int YEARS = 256;
    private static final BitSet SLIPPED_YEARS = slippedYears();

    private BirthWeights() {}

    private static BitSet slippedYears() {
        BitSet slipped = new BitSet(YEARS * YEARS);
        for (int pair = 0; pair < YEARS * YEARS; pair++) {
            slipped.set(pair, slip(FIRST_YEAR + pair / YEARS, FIRST_YEAR + pair % YEARS));
        }
        return slipped;
    }

    static Said of(int a, int b) {
        if (a == 0 || b == 0) {
            return NOTHING;
        }
        int yearA = a / 10_000;
        int yearB = b / 10_000;
        int restA = a % 10_000;
        int restB = b % 10_000;
        boolean wholeA = restA % 100 != 0;
        boolean wholeB = restB % 100 != 0;
        if (wholeA && wholeB && !(newYear(restA) ^ newYear(restB) && yearA == yearB)) {
            return whole(yearA, restA, yearB, restB);
        }
        int apart = Math.abs(yearA - yearB);
        if (apart == 0) {
            int monthA = restA / 100;
            int monthB = restB / 100;
            return monthA != 0 && monthA == monthB && !newYear(restA) ? YEAR_AND_MONTH : YEAR;
        }
        return apart == 1
                ? NEAR_YEAR
                : slipped(yearA, yearB) ? YEAR_SLIP : apart <= 3 ? NEAR_AND_OTHER_DAY : away(apart);
    }

    private static Said whole(int yearA, int restA, int yearB, int restB) {
        if (yearA == yearB) {
            if (restA == restB) {
                return newYear(restA) ? SAME_NEW_YEAR : SAME;
            }
            if (restA % 100 == restB / 100 && restA / 100 == restB % 100) {
                return SWAPPED;
            }
            boolean part = restA / 100 == restB / 100 || restA % 100 == restB % 100;
            if (part) {
                return slip(restA, restB) ? SLIP : PART;
            }
            return YEAR_AND_OTHER_DAY;
        }
        int apart = Math.abs(yearA - yearB);
        if (restA == restB) {
            return newYear(restA)
                    ? apart == 1 ? NEAR_YEAR : away(apart)
                    : apart == 1 || apart == 10 || slipped(yearA, yearB) ? YEAR_OFF : apart <= 3 ? PART : OTHER;
        }
        boolean swapped = restA % 100 == restB / 100 && restA / 100 == restB % 100;
        if (apart == 1 && swapped) {
            return PART;
        }
        return apart <= 2 ? NEAR_AND_OTHER_DAY : away(apart);
    }

    private static Said away(int years) {
        return years > 9 ? FAR : OTHER;
    }

    /** Whether a birth date is a day that somebody knew. */
    static boolean day(int birth) {
        return birth > 9_999 && birth % 100 != 0 && !newYear(birth % 10_000);
    }

    /** The birth date itself, with day and month exchanged, and in the years beside; none of one that is no day. */
    static int[] sameDay(int birth) {
        if (!day(birth)) {
            return new int[0];
        }
        int month = birth / 100 % 100;
        int dayOfMonth = birth % 100;
        int swapped = birth - birth % 10_000 + dayOfMonth * 100 + month;
        return swapped == birth || dayOfMonth > 12
                ? new int[] {birth, birth - 10_000, birth + 10_000}
                : new int[] {birth, birth - 10_000, birth + 10_000, swapped};
    }

    private static boolean newYear(int rest) {
        return rest == 101;
    }

    private static boolean slipped(int yearA, int yearB) {
        int a = yearA - FIRST_YEAR;
        int b = yearB - FIRST_YEAR;
        return (a | b) >= 0 && a < YEARS && b < YEARS ? SLIPPED_YEARS.get(a * YEARS + b) : slip(yearA, yearB);
    }

    /** Whether one digit differs, or two that stand side by side changed places. */
    private static boolean slip(int a, int b) {
        int different = 0;
        boolean swapped = false;
        for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) {
            different += x % 10 == y % 10 ? 0 : 1;
            swapped |= x % 10 != y % 10 && x % 10 == y / 10 % 10 && x / 10 % 10 == y % 10;
        }
        return different == 1 || different == 2 && swapped;
    }
}
