package org.reencuentro.homecoming;

import java.util.List;
import java.util.UUID;

/**
 * Who has a seat in a shuttle.
 *
 * @param rows those whom whoever asks may see, in the order in which they took it
 * @param hidden how many others have one
 */
public record ShuttleSeats(ShuttleView shuttle, List<Row> rows, int hidden) {
    /** Somebody with a seat, or who had one. */
    public record Row(UUID person, Escort escort, ShuttleSeatState state) {}
}
