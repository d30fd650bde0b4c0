package org.reencuentro.referral;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.consent.SharedFrom;

/** The life of a referral; {@link #next} is the whole table of allowed steps. */
public enum ReferralState {
    DRAFT,
    SENT,
    /** The partner has seen it and will answer. */
    ACKNOWLEDGED,
    ACCEPTED,
    IN_SERVICE,
    COMPLETED,
    DECLINED,
    /** Taken back by the sender, or because consent was withdrawn. */
    WITHDRAWN,
    /** Nobody answered in time. */
    EXPIRED,
    /** The person did not come. */
    NOT_ATTENDED;

    /** The states that may follow; empty for an end. */
    public Set<ReferralState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SENT, WITHDRAWN);
            case SENT -> EnumSet.of(ACKNOWLEDGED, ACCEPTED, DECLINED, WITHDRAWN, EXPIRED);
            case ACKNOWLEDGED -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED);
            case ACCEPTED -> EnumSet.of(IN_SERVICE, COMPLETED, WITHDRAWN, NOT_ATTENDED);
            case IN_SERVICE -> EnumSet.of(COMPLETED, WITHDRAWN, NOT_ATTENDED);
            case COMPLETED, DECLINED, WITHDRAWN, EXPIRED, NOT_ATTENDED -> EnumSet.noneOf(ReferralState.class);
        };
    }

    /** Whether the referral is over; the partner's access ends with it. */
    public boolean end() {
        return next().isEmpty();
    }

    /** Whether an answer is awaited. */
    public boolean unanswered() {
        return this == SENT || this == ACKNOWLEDGED;
    }

    /** Whether the partner has said yes and the help goes on. */
    public boolean promised() {
        return this == ACCEPTED || this == IN_SERVICE;
    }

    /** At which moment of sharing a partner sees it; empty when there is nothing to see. */
    public Optional<SharedFrom> moment() {
        if (unanswered()) {
            return Optional.of(SharedFrom.ASKED);
        }
        return promised() ? Optional.of(SharedFrom.ACCEPTED) : Optional.empty();
    }
}
