package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.reencuentro.kernel.Problem;

/**
 * Slows down the guessing of enrolment codes: {@value #MOST} tries a minute from one address, {@value #MOST_OF_ALL} from
 * all of them. A try is counted before its code is looked at, under one lock, so that many at once gain nothing. A code has
 * 11 random digits and works for half an hour: 9,000 guesses in that time find one of ten with a chance of 1 in a million.
 */
@ApplicationScoped
public class EnrolmentTries {
    static final int MOST = 10;
    static final int MOST_OF_ALL = 300;

    private static final Duration WITHIN = Duration.ofMinutes(1);

    /** One try of one address; two are never the same. */
    static final class Try {
        private final String address;
        private final Instant at;

        private Try(String address, Instant at) {
            this.address = address;
            this.at = at;
        }
    }

    private final Deque<Try> tries = new ArrayDeque<>();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private Clock clock;

    protected EnrolmentTries() {}

    @Inject
    public EnrolmentTries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try that is about to be made.
     *
     * @throws Problem {@link KioskProblem#TOO_MANY_TRIES} when there were too many within a minute
     */
    synchronized Try count(String address) {
        Instant now = clock.instant();
        Instant earliest = now.minus(WITHIN);
        while (!tries.isEmpty() && tries.peekFirst().at.isBefore(earliest)) {
            forget(tries.removeFirst());
        }
        if (tries.size() >= MOST_OF_ALL || byAddress.getOrDefault(address, 0) >= MOST) {
            throw new Problem(KioskProblem.TOO_MANY_TRIES);
        }
        Try begun = new Try(address, now);
        tries.addLast(begun);
        byAddress.merge(address, 1, Integer::sum);
        return begun;
    }

    /** The code of a try was right: it was no guess. */
    synchronized void right(Try begun) {
        if (tries.removeIf(each -> each == begun)) {
            forget(begun);
        }
    }

    private void forget(Try past) {
        byAddress.computeIfPresent(past.address, (from, count) -> count == 1 ? null : count - 1);
    }
}
