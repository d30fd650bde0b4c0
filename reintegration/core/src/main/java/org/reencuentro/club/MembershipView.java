package org.reencuentro.club;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody belongs to a club, or did.
 *
 * @param left empty while they do
 * @param came to how many sessions they came
 * @param missed for how many they had a seat and did not come
 * @param ahead the sessions that are planned; none once they left
 */
public record MembershipView(
        UUID id,
        UUID club,
        String name,
        String place,
        Instant joined,
        Optional<Instant> left,
        int came,
        int missed,
        List<Ahead> ahead) {
    /** @param seated whether a seat is kept for them */
    public record Ahead(ClubSessionView session, boolean seated) {}
}
