package org.reencuentro.club;

import java.util.Set;

/**
 * What became of a member's seat in a session. A seat given back can be taken again. Who came and who did not can be put
 * right: whoever had no seat and did not come after all is as if they had given one back.
 */
public enum SeatState {
    TAKEN,
    GIVEN_BACK,
    CAME,
    MISSED;

    /** What it may become next. */
    public Set<SeatState> next() {
        return switch (this) {
            case TAKEN -> Set.of(GIVEN_BACK, CAME, MISSED);
            case GIVEN_BACK -> Set.of(TAKEN, CAME);
            case CAME -> Set.of(MISSED, GIVEN_BACK);
            case MISSED -> Set.of(CAME);
        };
    }
}
