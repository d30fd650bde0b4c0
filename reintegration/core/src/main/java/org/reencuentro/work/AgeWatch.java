package org.reencuentro.work;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * How an employer answers people of different ages. Shares of fewer than five answers are not told: they would say who it
 * was, and prove nothing.
 *
 * @param organisation the employer
 * @param naming how many of its jobs name an age above which nobody is taken
 * @param turnedDownForAge how many were turned down for their age
 * @param older how many of a hundred answered were taken, of those from {@link OpeningView#HELD_AGAINST_FROM} on
 * @param younger the same of those below
 */
public record AgeWatch(UUID organisation, int naming, int turnedDownForAge, OptionalInt older, OptionalInt younger) {
    /** From how many answers on a share is told. */
    public static final int FEWEST = 5;

    /** The share of those taken, in a hundred; empty for fewer than {@link #FEWEST} answers. */
    public static OptionalInt share(int taken, int answered) {
        return answered < FEWEST ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * taken / answered));
    }

    /** Whether somebody should speak with them. */
    public boolean wants() {
        return naming > 0
                || turnedDownForAge > 0
                || older.isPresent() && younger.isPresent() && older.getAsInt() + 20 <= younger.getAsInt();
    }
}
