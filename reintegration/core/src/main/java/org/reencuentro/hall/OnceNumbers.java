package org.reencuentro.hall;

/**
 * Numbers that may each be used once, in roughly rising order: the last {@value #WINDOW} are remembered, older ones count
 * as used (the anti-replay window of RFC 4303, 3.4.3). Safe for use by many threads.
 */
final class OnceNumbers {
    static final int WINDOW = 64;

    private long highest;

    /** Bit n is whether {@code highest - n} was used. */
    private long used;

    /** Whether the number was not used before; it is from now on. Numbers begin with 1. */
    synchronized boolean use(long number) {
        if (number > highest) {
            long ahead = number - highest;
            used = ahead >= WINDOW ? 1 : used << ahead | 1;
            highest = number;
            return true;
        }
        long behind = highest - number;
        if (behind >= WINDOW || number < 1 || (used & 1L << behind) != 0) {
            return false;
        }
        used |= 1L << behind;
        return true;
    }
}
