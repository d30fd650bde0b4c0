package org.reencuentro.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down. A try is counted before what was guessed is looked at, under one lock, so that many at once gain
 * nothing; one that was right is taken back. Safe for use by many threads.
 */
public abstract class Tries {

    /** One try of somebody; two are never the same. */
    public static final class Try {
        private final String guesser;
        private final Instant at;

        private Try(String guesser, Instant at) {
            this.guesser = guesser;
            this.at = at;
        }
    }

    private final Deque<Try> tries = new ArrayDeque<>();
    private final Map<String, Integer> byGuesser = new HashMap<>();
    private Clock clock;
    private int most;
    private int mostOfAll;
    private Duration within;

    protected Tries() {}

    /**
     * Nobody has tried anything yet.
     *
     * @param most tries of one guesser within the time
     * @param mostOfAll tries of all of them together
     */
    protected Tries(Clock clock, int most, int mostOfAll, Duration within) {
        this.clock = clock;
        this.most = most;
        this.mostOfAll = mostOfAll;
        this.within = within;
    }

    /** Counts a try that is about to be made; empty when there were too many, and this one must not be made. */
    public synchronized Optional<Try> count(String guesser) {
        Instant now = clock.instant();
        Instant earliest = now.minus(within);
        while (!tries.isEmpty() && tries.peekFirst().at.isBefore(earliest)) {
            forget(tries.removeFirst());
        }
        if (tries.size() >= mostOfAll || byGuesser.getOrDefault(guesser, 0) >= most) {
            return Optional.empty();
        }
        Try begun = new Try(guesser, now);
        tries.addLast(begun);
        byGuesser.merge(guesser, 1, Integer::sum);
        return Optional.of(begun);
    }

    /** The code of a try was right: it was no guess. */
    public synchronized void right(Try begun) {
        if (tries.removeIf(each -> each == begun)) {
            forget(begun);
        }
    }

    private void forget(Try past) {
        byGuesser.computeIfPresent(past.guesser, (from, count) -> count == 1 ? null : count - 1);
    }
}
