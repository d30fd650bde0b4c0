package org.reencuentro.it.people;

/** How often somebody was found, or taken for somebody. */
final class Tally {
    private int asked;
    private int right;
    private int near;
    private int wrong;

    /** A question, and at which place from 0 on its answer stood; -1 for nowhere. */
    void answered(int place) {
        asked++;
        right += place == 0 ? 1 : 0;
        near += place >= 0 && place < 10 ? 1 : 0;
    }

    /** A row of somebody who is in the register, or not, and whether the check said so, and of the right person. */
    void checked(boolean known, boolean said, boolean rightly) {
        asked += known ? 1 : 0;
        right += rightly ? 1 : 0;
        wrong += said && !rightly ? 1 : 0;
    }

    void add(Tally other) {
        asked += other.asked;
        right += other.right;
        near += other.near;
        wrong += other.wrong;
    }

    int asked() {
        return asked;
    }

    int wrong() {
        return wrong;
    }

    double recall() {
        return asked == 0 ? 1 : (double) right / asked;
    }

    double recallAt10() {
        return asked == 0 ? 1 : (double) near / asked;
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
}
