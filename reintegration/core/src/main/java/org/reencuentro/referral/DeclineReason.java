package org.reencuentro.referral;

/** Why a partner cannot help. */
public enum DeclineReason {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    OUTSIDE_AREA,
    SERVICE_PAUSED,
    PERSON_NOT_REACHED,
    OTHER
}
