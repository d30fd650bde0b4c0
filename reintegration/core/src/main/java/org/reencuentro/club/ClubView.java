package org.reencuentro.club;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A club of a hall.
 *
 * @param place where it meets
 * @param members how many belong to it now
 * @param next when it meets next; empty when nothing is planned
 * @param ended whether it does not meet any more
 */
public record ClubView(
        UUID id, String name, ClubAudience audience, String place, int members, Optional<Instant> next, boolean ended) {
    /** In a larger group nobody speaks. */
    public static final int MOST_MEMBERS = 60;
}
