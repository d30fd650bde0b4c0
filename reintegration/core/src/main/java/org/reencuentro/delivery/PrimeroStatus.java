package org.reencuentro.delivery;

import java.util.Locale;
import org.reencuentro.referral.ReferralState;

/** The states of a referral in the five of Primero. */
public enum PrimeroStatus {
    IN_PROGRESS,
    ACCEPTED,
    REJECTED,
    DONE,
    REVOKED;

    /** The code of a state. */
    public static PrimeroStatus of(ReferralState state) {
        return switch (state) {
            case DRAFT, SENT, ACKNOWLEDGED -> IN_PROGRESS;
            case ACCEPTED, IN_SERVICE -> ACCEPTED;
            case DECLINED -> REJECTED;
            case COMPLETED, NOT_ATTENDED -> DONE;
            case WITHDRAWN, EXPIRED -> REVOKED;
        };
    }

    /** As Primero writes it, such as {@code in_progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
