package org.reencuentro.call;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the exchange saw of a call. Facts may come twice, late, out of order or not at all; recording one never
 * fails for that.
 *
 * @param asteriskId the call's identifier at the exchange
 * @param at when it happened
 * @param end how it ended; present exactly for {@link Kind#ENDED}
 */
public record CallFact(String asteriskId, Kind kind, Instant at, Optional<End> end) {
    /** What can be seen. */
    public enum Kind {
        /** The number is on its way. */
        DIALLING,
        /** It rings at the family's. */
        RINGING,
        /** The family answered. */
        ANSWERED,
        /** It is over. */
        ENDED
    }

    /** Where the end was learnt. */
    public enum Source {
        /** The exchange's own journal: exact. */
        JOURNAL,
        /** The exchange could not place the call. */
        EXCHANGE,
        /** Nothing was heard of it: the exchange does not have it any more, or it can no longer be going on. */
        BOUND
    }

    /**
     * How a call ended.
     *
     * @param answeredAt when the family answered; empty when they did not
     * @param dialStatus Asterisk's DIALSTATUS; empty when it never dialled
     * @param cause Q.850 cause; 0 when unknown
     */
    public record End(Optional<Instant> answeredAt, String dialStatus, int cause, Source source) {
        /** Whether the number was dialled at all. */
        boolean placed() {
            return !dialStatus.isEmpty() && !dialStatus.equals("REFUSED");
        }
    }

    /** A fact on the way, before the end. */
    public static CallFact seen(String asteriskId, Kind kind, Instant at) {
        if (kind == Kind.ENDED) {
            throw new IllegalArgumentException("An end says how");
        }
        return new CallFact(asteriskId, kind, at, Optional.empty());
    }

    /** The end of a call that the exchange could not place. */
    public static CallFact notPlaced(String asteriskId, Instant at) {
        return ended(asteriskId, at, new End(Optional.empty(), "CHANUNAVAIL", 0, Source.EXCHANGE));
    }

    /** The end. */
    public static CallFact ended(String asteriskId, Instant at, End end) {
        return new CallFact(asteriskId, Kind.ENDED, at, Optional.of(end));
    }
}
