package org.reencuentro.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reencuentro.person.PersonName;

/**
 * A name by its parts: given names, then family names. A part may have several words ("de León", "del Carmen").
 *
 * @param family may be empty
 */
record Words(List<String> given, List<String> family) {
    Words {
        given = List.copyOf(given);
        family = List.copyOf(family);
    }

    /** Each part written in another way; parts of which nothing is left are gone. */
    Words each(UnaryOperator<String> part) {
        return new Words(rewritten(given, part), rewritten(family, part));
    }

    private static List<String> rewritten(List<String> parts, UnaryOperator<String> part) {
        return parts.stream().map(part).filter(each -> !each.isBlank()).toList();
    }

    Words withGiven(List<String> parts) {
        return new Words(parts, family);
    }

    Words withFamily(List<String> parts) {
        return new Words(given, parts);
    }

    /** The first of the given names and the first of the family names alone. */
    Words firsts() {
        return new Words(given.subList(0, Math.min(1, given.size())), family.subList(0, Math.min(1, family.size())));
    }

    List<String> all() {
        List<String> all = new ArrayList<>(given);
        all.addAll(family);
        return all;
    }

    PersonName name() {
        return new PersonName(String.join(" ", given), String.join(" ", family));
    }
}
