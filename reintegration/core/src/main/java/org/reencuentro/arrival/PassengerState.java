package org.reencuentro.arrival;

import java.util.EnumSet;
import java.util.Set;

/** Where somebody on a list is, as the flight desk knows it. What may follow what is this one table. */
public enum PassengerState {
    /** On the list, not seen yet. */
    EXPECTED,
    /** Seen at the desk. */
    PRESENT,
    /** In the hall, and taken to the doctor. */
    WITH_DOCTOR,
    /** A minor alone, in the hall, who goes no further before the officer has come. */
    AWAITS_OFFICER,
    /** Everybody has passed, and they have not. */
    ABSENT;

    /** What may follow; undoing a step is no step and asks nothing here. */
    public Set<PassengerState> next() {
        return switch (this) {
            case EXPECTED -> EnumSet.of(PRESENT, WITH_DOCTOR, AWAITS_OFFICER, ABSENT);
            case PRESENT -> EnumSet.of(WITH_DOCTOR, AWAITS_OFFICER);
            case WITH_DOCTOR -> EnumSet.of(PRESENT, AWAITS_OFFICER);
            case AWAITS_OFFICER -> EnumSet.of(PRESENT, WITH_DOCTOR);
            case ABSENT -> EnumSet.of(PRESENT, WITH_DOCTOR, AWAITS_OFFICER);
        };
    }

    /** Whether it may follow. */
    public boolean leadsTo(PassengerState other) {
        return next().contains(other);
    }

    /** Whether somebody in it is in the hall. */
    public boolean inHall() {
        return this == PRESENT || this == WITH_DOCTOR || this == AWAITS_OFFICER;
    }
}
