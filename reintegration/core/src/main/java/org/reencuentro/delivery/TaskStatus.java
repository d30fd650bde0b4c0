package org.reencuentro.delivery;

import java.util.Locale;
import org.reencuentro.referral.ReferralState;

/** The states of a referral in the codes of a FHIR Task as the Gravity Project uses them. */
public enum TaskStatus {
    DRAFT,
    REQUESTED,
    ACCEPTED,
    REJECTED,
    CANCELLED,
    IN_PROGRESS,
    ON_HOLD,
    FAILED,
    COMPLETED,
    ENTERED_IN_ERROR;

    /** The code of a state. */
    public static TaskStatus of(ReferralState state) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case SENT, ACKNOWLEDGED -> REQUESTED;
            case ACCEPTED -> ACCEPTED;
            case IN_SERVICE -> IN_PROGRESS;
            case COMPLETED -> COMPLETED;
            case DECLINED -> REJECTED;
            case WITHDRAWN, EXPIRED -> CANCELLED;
            case NOT_ATTENDED -> FAILED;
        };
    }

    /** As it stands in a Task, such as {@code in-progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
