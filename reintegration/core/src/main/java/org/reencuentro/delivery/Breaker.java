package org.reencuentro.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a webhook alone that has failed {@value #FAILURES} times on end: for a minute, twice as long each time it fails
 * again, at most half an hour; then one message tries. Safe for use by many threads.
 */
final class Breaker {
    private static final int FAILURES = 5;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration TRIAL = Duration.ofSeconds(30);

    private int failures;
    private Duration pause = SHORTEST;
    private Instant shutUntil = Instant.MIN;

    /** How many of those wanted may be sent now. */
    synchronized int allows(int wanted, Instant now) {
        if (failures < FAILURES) {
            return wanted;
        }
        return now.isBefore(shutUntil) ? 0 : Math.min(1, wanted);
    }

    /** One is about to be sent; while it is on its way as a trial, no other is. */
    synchronized void sends(Instant now) {
        if (failures >= FAILURES) {
            shutUntil = now.plus(TRIAL);
        }
    }

    synchronized void arrived() {
        failures = 0;
        pause = SHORTEST;
        shutUntil = Instant.MIN;
    }

    /** Those that were on their way together count as one longer pause, not as many. */
    synchronized void failed(Instant now) {
        failures++;
        if (failures == FAILURES) {
            shutUntil = now.plus(pause);
        } else if (failures > FAILURES && shutUntil.isBefore(now.plus(TRIAL))) {
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            shutUntil = now.plus(pause);
        }
    }
}
