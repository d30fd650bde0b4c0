package org.reencuentro.club;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who belongs to the club of a session, and who came.
 *
 * @param rows those whom whoever asks may see
 * @param hidden how many there are besides
 */
public record ClubRoll(ClubSessionView session, List<Row> rows, int hidden) {
    /** @param seat empty for a member who has none in this session */
    public record Row(UUID person, Optional<SeatState> seat) {}
}
