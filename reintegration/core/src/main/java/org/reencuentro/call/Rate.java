package org.reencuentro.call;

import java.time.Duration;

/**
 * What a minute of talk costs, and in which steps it is counted: carriers charge for each minute that has begun, or each
 * six seconds, or each second. Ringing costs nothing.
 *
 * @param perMinute what sixty seconds cost
 * @param stepSeconds how long a step is, 1 to 60 s
 */
public record Rate(Cost perMinute, int stepSeconds) {
    /** Nothing, by the minute. */
    public static final Rate FREE = new Rate(Cost.NONE, 60);

    private static final int MINUTE = 60;

    public Rate {
        if (stepSeconds < 1 || stepSeconds > MINUTE) {
            throw new IllegalArgumentException("A step of " + stepSeconds + " s");
        }
    }

    /** What so much talk costs, each step that has begun counted whole and the sum rounded up; nothing for no talk. */
    public Cost of(Duration talk) {
        long seconds = Math.max(0, talk.toSeconds());
        long counted = up(seconds, stepSeconds) * stepSeconds;
        return new Cost(up(Math.multiplyExact(counted, perMinute.tenThousandths()), MINUTE));
    }

    private static long up(long amount, int parts) {
        return (amount + parts - 1) / parts;
    }
}
