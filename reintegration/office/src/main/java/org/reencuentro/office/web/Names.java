package org.reencuentro.office.web;

import org.reencuentro.person.PersonView;

/** How people are called on pages. */
public final class Names {
    private Names() {}

    /** The person's name; in words that it was erased, where it was. */
    public static String of(Texts t, PersonView person) {
        return person.erased() ? t.of("person.erased") : person.name().full();
    }
}
