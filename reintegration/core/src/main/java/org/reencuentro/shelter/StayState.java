package org.reencuentro.shelter;

import java.util.EnumSet;
import java.util.Set;

/** The life of a stay; {@link #next} is the whole table of allowed steps. */
public enum StayState {
    /** The bed is kept for somebody on the way. */
    HELD,
    ARRIVED,
    /** Gone, home or elsewhere. */
    LEFT,
    /** Gone to another house, where a stay of its own begins. */
    MOVED_ON,
    /** Given back before anybody came. */
    GIVEN_BACK,
    /** Nobody came in time; the bed is free again. */
    LAPSED;

    /** The states that may follow; empty for an end. */
    public Set<StayState> next() {
        return switch (this) {
            case HELD -> EnumSet.of(ARRIVED, GIVEN_BACK, LAPSED);
            case ARRIVED -> EnumSet.of(LEFT, MOVED_ON);
            case LEFT, MOVED_ON, GIVEN_BACK, LAPSED -> EnumSet.noneOf(StayState.class);
        };
    }

    /** Whether a bed is nobody else's meanwhile. */
    public boolean bedTaken() {
        return !next().isEmpty();
    }
}
