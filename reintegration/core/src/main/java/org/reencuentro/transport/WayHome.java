package org.reencuentro.transport;

import java.util.List;
import java.util.Optional;
import org.reencuentro.person.Place;

/**
 * What the timetable in force says about getting from a hall to a municipality.
 *
 * @param home the municipality asked for
 * @param until where the trips end when no bus goes to the municipality itself: the nearest of its department that is
 *     served, or else the nearest of all
 * @param kilometres from there to the municipality, as the crow flies; 0 when trips end in it
 * @param trips the next, in the order in which they leave; at most {@link #MOST}
 */
public record WayHome(Answer answer, Place home, Optional<Place> until, int kilometres, List<Trip> trips) {
    /** How many trips are told at most. */
    public static final int MOST = 3;

    /** In short. */
    public enum Answer {
        /** The hall stands in the municipality. */
        HERE,
        /** The first of the trips can be taken. */
        GO,
        /** No bus arrives at a sensible hour before the morning; the trips are those of the next day. */
        SLEEP,
        /** The timetable knows no way, or none within two days and a half. */
        UNKNOWN
    }

    public WayHome {
        trips = List.copyOf(trips);
    }
}
