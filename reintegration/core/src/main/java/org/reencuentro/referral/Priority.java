package org.reencuentro.referral;

import java.time.Duration;

/** How soon a partner must answer (inter-agency referral minimum standards). */
public enum Priority {
    EMERGENCY(Duration.ofHours(24)),
    URGENT(Duration.ofHours(72)),
    NORMAL(Duration.ofDays(14));

    private final Duration answerWithin;

    Priority(Duration answerWithin) {
        this.answerWithin = answerWithin;
    }

    /** From sending to the answer. */
    public Duration answerWithin() {
        return answerWithin;
    }
}
