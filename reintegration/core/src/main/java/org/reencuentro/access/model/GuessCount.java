package org.reencuentro.access.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often something was guessed at in vain, and when the next guess is looked at. The first two are free, since people
 * mistype; then 1, 2, 4 and 8 seconds, then a quarter of an hour each time: ten in the first hour, four in each after
 * it, for good never.
 *
 * @param nextAt when the next guess is looked at; empty when at once
 */
public record GuessCount(int failures, Optional<Instant> nextAt) {
    /** The longest wait. */
    public static final Duration SLOWEST = Duration.ofMinutes(15);

    /** Nothing was guessed yet. */
    public static final GuessCount NONE = new GuessCount(0, Optional.empty());

    private static final int FREE = 2;
    private static final int DOUBLINGS = 4;

    /** How long to wait from now; zero when not at all. */
    public Duration wait(Instant now) {
        return nextAt.filter(now::isBefore)
                .map(next -> Duration.between(now, next))
                .orElse(Duration.ZERO);
    }

    /** One guess more. It counts before it is looked at. */
    public GuessCount plusOne(Instant now) {
        int more = Math.addExact(failures, 1);
        return new GuessCount(more, waitAfter(more).map(now::plus));
    }

    private static Optional<Duration> waitAfter(int failures) {
        if (failures <= FREE) {
            return Optional.empty();
        }
        int doublings = failures - FREE - 1;
        return Optional.of(doublings < DOUBLINGS ? Duration.ofSeconds(1L << doublings) : SLOWEST);
    }
}
