package org.reencuentro.office.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.Known;
import org.reencuentro.person.Places;

/**
 * Two records, aspect by aspect.
 *
 * @param left the one that is offered to survive
 */
public record SideBySide(Side left, Side right, List<Row> rows) {
    /**
     * One of the two.
     *
     * @param detail its case's code, and when they came; may be empty
     */
    public record Side(UUID id, String name, String detail) {}

    /**
     * What both say about an aspect.
     *
     * @param left line by line; empty when nothing was asked
     * @param right line by line; empty when nothing was asked
     * @param same whether both say the same
     */
    public record Row(Aspect aspect, List<String> left, List<String> right, boolean same) {
        /** Whether the right one is offered: it says something where the left one does not. */
        public boolean rightOffered() {
            return left.isEmpty() && !right.isEmpty();
        }
    }

    static SideBySide of(Side left, Known ofLeft, Side right, Known ofRight, Texts t, Places places) {
        Facts one = new Facts(t, places, ofLeft);
        Facts other = new Facts(t, places, ofRight);
        return new SideBySide(
                left,
                right,
                Arrays.stream(Aspect.values())
                        .map(aspect -> new Row(aspect, one.of(aspect), other.of(aspect), aspect.same(ofLeft, ofRight)))
                        .filter(row -> !row.left().isEmpty() || !row.right().isEmpty())
                        .toList());
    }

    /** What is to be taken from a record for the other when nobody chooses: what the other says nothing about. */
    Set<Aspect> missing(UUID survives) {
        boolean right = right().id().equals(survives);
        Set<Aspect> taken = EnumSet.noneOf(Aspect.class);
        rows.stream()
                .filter(row -> !row.same() && (right ? row.right() : row.left()).isEmpty())
                .forEach(row -> taken.add(row.aspect()));
        return taken;
    }

    /**
     * What was chosen from the record that is given up.
     *
     * @param picked for each aspect the record whose values are to be shown; where nothing is picked the surviving one's
     * @throws MalformedForm when it is neither of the two
     */
    Set<Aspect> chosen(UUID survives, Map<Aspect, String> picked) {
        Set<Aspect> chosen = EnumSet.noneOf(Aspect.class);
        for (Row row : rows) {
            String pick = picked.getOrDefault(row.aspect(), survives.toString());
            if (!pick.equals(left.id().toString()) && !pick.equals(right.id().toString())) {
                throw new MalformedForm();
            }
            if (!row.same() && !pick.equals(survives.toString())) {
                chosen.add(row.aspect());
            }
        }
        return chosen;
    }
}
