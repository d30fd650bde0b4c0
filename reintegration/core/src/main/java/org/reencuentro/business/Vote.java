package org.reencuentro.business;

import java.util.Collection;
import java.util.Collections;

/** What a member of the committee says of a plan. */
public enum Vote {
    YES,
    NO,
    /** The plan is to be changed and brought again. */
    CHANGES,
    /** Whoever has something to gain or to lose says so, and decides nothing. */
    ABSTAINS;

    /** So many people agree before anything is bought, or before a plan is refused. */
    public static final int NEEDED = 2;

    /** What the votes of one round come to: {@link BusinessState#REVIEW} while more are needed. */
    public static BusinessState result(Collection<Vote> votes) {
        if (votes.contains(CHANGES)) {
            return BusinessState.PLAN;
        }
        if (Collections.frequency(votes, YES) >= NEEDED) {
            return BusinessState.APPROVED;
        }
        return Collections.frequency(votes, NO) >= NEEDED ? BusinessState.REFUSED : BusinessState.REVIEW;
    }
}
