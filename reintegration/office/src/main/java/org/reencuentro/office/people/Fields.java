package org.reencuentro.office.people;

import java.util.List;
import org.reencuentro.person.Known;

/** The fields of one section: from what is known, and back to it. */
interface Fields {
    /** The fields that are compared together when two people change a section at once. */
    List<List<String>> groups();

    /** Puts what is known into the fields. */
    void write(Known known, Sheet into);

    /** What is known after the fields were filled; mistakes stand on the sheet. */
    Known read(Sheet from, Known before);
}
