package org.reencuentro.transport;

import org.reencuentro.person.PersonName;
import org.reencuentro.person.Place;

/**
 * Where a route lets people off.
 *
 * @param name of the terminal, or of the municipality where it stops on the way
 * @param minutes from the departure
 */
public record Stop(String name, Place place, int minutes) {
    /** The terminal as one is told from others: two of one name in two municipalities are two. */
    String terminal() {
        return PersonName.fold(name) + '|' + place.code();
    }
}
