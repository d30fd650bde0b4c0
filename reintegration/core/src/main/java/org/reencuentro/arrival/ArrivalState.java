package org.reencuentro.arrival;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a flight or bus, and what may become of it. */
public enum ArrivalState {
    EXPECTED,
    /** It has landed, or stands before the hall. */
    ARRIVED,
    /** It does not come. */
    CANCELLED,
    /** It goes elsewhere. */
    DIVERTED;

    /** What may follow; whatever was said by mistake can be taken back. */
    public Set<ArrivalState> next() {
        return this == EXPECTED ? EnumSet.of(ARRIVED, CANCELLED, DIVERTED) : EnumSet.of(EXPECTED);
    }

    /** Whether people are or were to be received. */
    public boolean comes() {
        return this == EXPECTED || this == ARRIVED;
    }

    /** Why one does not come, or goes elsewhere. */
    public enum Reason {
        WEATHER,
        TECHNICAL,
        AUTHORITIES,
        HEALTH,
        OTHER
    }
}
