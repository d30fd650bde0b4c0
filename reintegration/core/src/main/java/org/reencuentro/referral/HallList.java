package org.reencuentro.referral;

/** The lists of referrals that a hall works with. */
public enum HallList {
    /** Those without an answer, the nearest deadline first. */
    WAITING,
    /** Those of which the hall owes the next word, the soonest due first. */
    OWED,
    /** Those of which supervisors were told that nobody does what is due, the latest first. */
    ESCALATED,
    /** All that were ever sent, the newest first. */
    ALL
}
