package org.reencuentro.transport;

import java.util.Arrays;
import java.util.Optional;
import org.reencuentro.person.PersonName;

/** What takes people on a route; in a timetable by its Spanish word. */
public enum Vehicle {
    BUS("bus"),
    MINIBUS("microbús"),
    /** Of the hall or of a partner, for nothing. */
    SHUTTLE("traslado"),
    TAXI("taxi"),
    WALK("a pie");

    private final String word;

    Vehicle(String word) {
        this.word = word;
    }

    /** As it stands in a timetable. */
    public String word() {
        return word;
    }

    /** The one of a word, whatever its capitals and accents; empty when there is none. */
    static Optional<Vehicle> of(String word) {
        return Arrays.stream(values())
                .filter(each -> PersonName.fold(each.word).equals(PersonName.fold(word)))
                .findFirst();
    }
}
