package org.reencuentro.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ManifestRunsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final ManifestRuns runs = new ManifestRuns(
            Clock.systemUTC(),
            new ManifestSteps() {
                @Override
                Optional<UUID> claim() {
                    asked.incrementAndGet();
                    throw new IllegalStateException("no database");
                }
            },
            null);

    /** The database is asked once in a round, and the next round begins only when the wait is over or work was left. */
    @Test
    void aDatabaseThatDoesNotAnswerIsNotAskedWithoutEnd() throws InterruptedException {
        Thread thread = new Thread(() -> Assertions.assertDoesNotThrow(runs::round));
        thread.start();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        });
        assertEquals(1, asked.get());
        runs.wake(new ManifestRuns.Left(new UUID(0, 1)));
        thread.join(Duration.ofSeconds(4).toMillis());
        assertEquals(Thread.State.TERMINATED, thread.getState());
    }
}
