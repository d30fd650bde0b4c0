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

    /** From sending, or from the answer to its question, to the moment at which a partner is reminded. */
    public Duration remindAfter() {
        return answerWithin.multipliedBy(2).dividedBy(3);
    }

    /** How long a hall has to answer a partner's question, and how long a late answer is still taken. */
    public Duration grace() {
        return answerWithin.dividedBy(3);
    }

    /** From sending to the answer. */
    public Duration answerWithin() {
        return answerWithin;
    }
}
