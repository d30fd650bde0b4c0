package org.reencuentro.club;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of a club.
 *
 * @param seats how many there are
 * @param taken how many of them are kept for somebody; never more than there are
 * @param guests how many came without saying who they are; 0 before it was held
 * @param begun whether it has begun by now
 */
public record ClubSessionView(
        UUID id,
        UUID club,
        ClubTopic topic,
        Instant startsAt,
        int seats,
        int taken,
        int guests,
        SessionState state,
        boolean begun) {
    /** As many seats as a club may have members. */
    public static final int MOST_SEATS = ClubView.MOST_MEMBERS;

    /** More people than this do not come without a name; what is above is a slip of the fingers. */
    public static final int MOST_GUESTS = 200;

    /** How many seats are free. */
    public int free() {
        return seats - taken;
    }

    /** Whether somebody may be given a seat. */
    public boolean open() {
        return state == SessionState.PLANNED && !begun;
    }
}
