package org.reencuentro.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The waiting numbers of a hall today.
 *
 * @param peakSince since when the hall is in peak mode; empty when it is not
 * @param called the numbers that were called last, the newest first
 * @param waiting how many numbers were given out and not called yet
 * @param given the number that was given out last; 0 before the first
 * @param served how many numbers have been called
 */
public record WaitingView(Optional<Instant> peakSince, List<Called> called, int waiting, int given, int served) {
    /**
     * A number that was called.
     *
     * @param desk to which it goes; 0 when the desk has no number
     */
    public record Called(int number, int desk, Instant at) {}

    /** Whether the hall is in peak mode. */
    public boolean peak() {
        return peakSince.isPresent();
    }

    /** The number that a desk called last; empty before its first. */
    public Optional<Called> at(int desk) {
        return called.stream().filter(each -> each.desk() == desk).findFirst();
    }
}
