package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.reencuentro.kernel.Problem;

/** Slows down the guessing of enrolment codes: after {@value #MOST} wrong ones within a minute, all must wait. */
@ApplicationScoped
public class EnrolmentTries {
    static final int MOST = 10;

    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Instant> wrong = new ArrayDeque<>();
    private Clock clock;

    protected EnrolmentTries() {}

    @Inject
    public EnrolmentTries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets another try pass.
     *
     * @throws Problem {@link KioskProblem#TOO_MANY_TRIES} when there were too many wrong ones
     */
    synchronized void allow() {
        Instant earliest = clock.instant().minus(WITHIN);
        while (!wrong.isEmpty() && wrong.peekFirst().isBefore(earliest)) {
            wrong.removeFirst();
        }
        if (wrong.size() >= MOST) {
            throw new Problem(KioskProblem.TOO_MANY_TRIES);
        }
    }

    /** A try was wrong. */
    synchronized void count() {
        wrong.addLast(clock.instant());
    }
}
