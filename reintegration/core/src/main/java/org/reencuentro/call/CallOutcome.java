package org.reencuentro.call;

/** How a call ended. */
public enum CallOutcome {
    TALKED,
    /** A message was played to its end. */
    HEARD,
    NO_ANSWER,
    BUSY,
    /** The network says that the number is not in use (Q.850 causes 1 and 28). */
    WRONG_NUMBER,
    /** The network could not reach it. */
    UNREACHABLE,
    /** The caller, or the kiosk's unlifted handset, gave up before an answer. */
    ABANDONED,
    /** The number is not allowed. */
    REFUSED,
    /** The officer who accompanies a child ended it, with a reason. */
    STOPPED,
    /** Nothing was heard of its end; closed once it could no longer be going on. */
    UNKNOWN;

    /**
     * The outcome of an end as the exchange tells it.
     *
     * @param answered whether the family answered
     * @param dialStatus Asterisk's DIALSTATUS; empty when it never dialled; {@code REFUSED} when the hall's own policy
     *     in the exchange refused the number, {@code HEARD} when a message was played to its end
     * @param cause the Q.850 cause of the hangup, 0 when there is none
     */
    public static CallOutcome of(boolean answered, String dialStatus, int cause) {
        if (answered) {
            return dialStatus.equals("HEARD") ? HEARD : TALKED;
        }
        if (cause == 1 || cause == 28) {
            return WRONG_NUMBER;
        }
        return switch (dialStatus) {
            case "NOANSWER" -> NO_ANSWER;
            case "BUSY" -> BUSY;
            case "REFUSED" -> REFUSED;
            case "CONGESTION", "CHANUNAVAIL", "INVALIDARGS" -> UNREACHABLE;
            default -> ABANDONED;
        };
    }
}
