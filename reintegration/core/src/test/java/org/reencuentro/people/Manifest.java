package org.reencuentro.people;

import java.util.List;
import java.util.Optional;
import org.reencuentro.person.NewPerson;

/**
 * The list of one flight or bus, and who of them is in the register already.
 *
 * @param kind of the sender
 */
public record Manifest(String name, String kind, List<Row> rows) {
    /**
     * @param household empty when they come alone
     * @param same who they are in the register; empty when they are not in it
     * @param like of whom in the register this is the brother, the son, the namesake; empty when of nobody
     */
    public record Row(NewPerson known, String household, Optional<String> same, Optional<String> like) {}
}
