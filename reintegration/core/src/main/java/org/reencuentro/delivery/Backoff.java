package org.reencuentro.delivery;

import java.time.Duration;
import java.time.Instant;

/** When a message is tried again: after a minute, then twice as long each time up to six hours, and when no more. */
final class Backoff {
    /** Attempts before a person must decide: about a day and a half. */
    static final int MOST_ATTEMPTS = 14;

    /** How old a message becomes before a person must decide, also where a webhook is hardly ever tried. */
    static final Duration OLDEST = Duration.ofDays(3);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Backoff() {}

    /**
     * How long to wait after an attempt.
     *
     * @param attempts counted from 1
     * @param dice evenly from 0 to 1, so that not all come back at once: up to a quarter less
     */
    static Duration after(int attempts, double dice) {
        long whole = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, 12));
        return Duration.ofMillis(Math.max(FIRST.toMillis(), Math.round(whole * (1 - dice / 4))));
    }

    /** Whether a person must decide now. */
    static boolean over(int attempts, Instant writtenAt, Instant now) {
        return attempts >= MOST_ATTEMPTS || writtenAt.plus(OLDEST).isBefore(now);
    }
}
