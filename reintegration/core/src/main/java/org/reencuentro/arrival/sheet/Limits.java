package org.reencuentro.arrival.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.kernel.Problem;

/** How much of a file is read, and for how long. */
public final class Limits {
    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Most lines below the headings. */
    public static final int MOST_ROWS = 20_000;

    public static final int MOST_COLUMNS = 64;

    /** Longest cell, in characters; a longer one is the fault of its row alone. */
    public static final int LONGEST_CELL = 4_096;

    private final Clock clock;
    private final Instant until;

    private Limits(Clock clock, Instant until) {
        this.clock = clock;
        this.until = until;
    }

    /** Limits of a reading that begins now and must be over after a time. */
    public static Limits within(Duration time, Clock clock) {
        return new Limits(clock, clock.instant().plus(time));
    }

    /**
     * Refuses to go on once the time is over.
     *
     * @throws Problem {@link ArrivalProblem#MANIFEST_TOO_SLOW}
     */
    public void requireTime() {
        if (clock.instant().isAfter(until)) {
            throw new Problem(ArrivalProblem.MANIFEST_TOO_SLOW);
        }
    }

    void requireBytes(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Problem(ArrivalProblem.MANIFEST_TOO_LARGE);
        }
    }

    void requireRows(int rows) {
        if (rows > MOST_ROWS) {
            throw new Problem(ArrivalProblem.MANIFEST_TOO_MANY_ROWS, Map.of("most", MOST_ROWS));
        }
        requireTime();
    }

    void requireColumns(int columns) {
        if (columns > MOST_COLUMNS) {
            throw new Problem(ArrivalProblem.MANIFEST_TOO_MANY_COLUMNS, Map.of("most", MOST_COLUMNS));
        }
    }
}
