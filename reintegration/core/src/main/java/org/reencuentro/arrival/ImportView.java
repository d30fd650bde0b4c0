package org.reencuentro.arrival;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A list on its way in, in numbers; 0 where nothing was counted yet.
 *
 * @param failure why it failed; empty unless it did
 * @param rows all rows below the headings
 * @param good rows that would go in, or went in
 * @param refused rows that cannot be understood, or stand twice
 * @param unchanged rows that were on the list already
 * @param added rows that went in
 * @param undone what was taken out again; empty unless somebody did
 * @param undoUntil until when it can be taken out again; empty when it cannot
 */
public record ImportView(
        UUID id,
        UUID arrival,
        String sender,
        ImportState state,
        UUID receivedBy,
        Instant receivedAt,
        Optional<Instant> doneAt,
        Optional<ArrivalProblem> failure,
        int rows,
        int good,
        int refused,
        int unchanged,
        int added,
        Optional<Undone> undone,
        Optional<Instant> undoUntil) {
    /**
     * What became of those whom the list had brought.
     *
     * @param removed who is not on the list any more, and of whom nothing is kept
     * @param seen who stays because the desk has seen them
     * @param tied who stays because something has been noted of them since
     * @param elsewhere who stays because they are on another list too
     */
    public record Undone(int removed, int seen, int tied, int elsewhere) {
        /** All who stay. */
        public int kept() {
            return seen + tied + elsewhere;
        }
    }
}
