package org.reencuentro.office.web;

import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.CameWith;
import org.reencuentro.person.PersonView;

/** How people and arrivals are called on pages. */
public final class Names {
    private Names() {}

    /** The person's name; in words that it was erased, where it was. */
    public static String of(Texts t, PersonView person) {
        return person.erased() ? t.of("person.erased") : person.name().full();
    }

    /** A flight or a bus with its number. */
    public static String of(Texts t, ArrivalView arrival) {
        return of(t, arrival.cameWith());
    }

    /** A flight or a bus with its number. */
    public static String of(Texts t, CameWith arrival) {
        return t.of("arrivals.called." + arrival.kind().name(), arrival.number());
    }
}
