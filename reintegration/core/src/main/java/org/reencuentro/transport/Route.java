package org.reencuentro.transport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reencuentro.kernel.Money;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Place;

/**
 * One row of a timetable: what goes from one place to others, when, and for how much.
 *
 * @param row in its file, 1 for the first below the headings
 * @param from a terminal's name, or a hall's code
 * @param place where the terminal is; empty for a hall
 * @param boarding where in the terminal one gets on; empty when nobody said
 * @param stops in the order in which they are reached; the last is the end
 * @param fare for one grown-up to any of the stops; empty when nobody said; nothing when it is free
 * @param confirmed when somebody last saw that it is so
 * @param example whether it is invented, to be replaced by what the terminals say
 */
public record Route(
        int row,
        String from,
        Optional<Place> place,
        String boarding,
        Vehicle vehicle,
        Days days,
        Departures departures,
        List<Stop> stops,
        Optional<Money> fare,
        LocalDate confirmed,
        boolean example) {
    public Route {
        stops = List.copyOf(stops);
    }

    /** Whether it leads from a hall to a terminal. */
    public boolean fromHall() {
        return place.isEmpty();
    }

    /** Where it ends. */
    public Stop end() {
        return stops.get(stops.size() - 1);
    }

    /** The terminal it leaves from, as one is told from others; a hall's code where it leaves from a hall. */
    String terminal() {
        return place.map(at -> PersonName.fold(from) + '|' + at.code()).orElse(from);
    }
}
