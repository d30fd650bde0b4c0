package org.reencuentro.referral;

/** What is counted of the referrals to a partner. */
public enum Measure {
    SENT,
    /** The partner has said nothing, or said nothing until it was over. */
    UNANSWERED,
    /** It has seen it, and neither promised to help nor said no. */
    ACKNOWLEDGED,
    ACCEPTED,
    /** By its reason. */
    DECLINED,
    /** Taken back before the partner answered. */
    TAKEN_BACK,
    FINISHED,
    /** Answered before the answer was due. */
    IN_TIME,
    LATE,
    /** Never answered, and over. */
    EXPIRED,
    /** Answered within so many hours. */
    ANSWERED_WITHIN,
    /** Finished within so many hours. */
    FINISHED_WITHIN;

    /** Whether the referrals that it counts can be listed: those of plain numbers. */
    public boolean listed() {
        return switch (this) {
            case SENT, UNANSWERED, ACKNOWLEDGED, ACCEPTED, DECLINED, TAKEN_BACK, FINISHED -> true;
            case IN_TIME, LATE, EXPIRED, ANSWERED_WITHIN, FINISHED_WITHIN -> false;
        };
    }
}
