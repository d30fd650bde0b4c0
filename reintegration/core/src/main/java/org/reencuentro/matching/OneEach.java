package org.reencuentro.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the rows of one list say about each other: a person travels once. Of two rows that are like one record, the one
 * that is less like it is somebody else, a brother or a son, as surely as the other is who the record is of.
 */
public final class OneEach {
    /** Rows that fit as well but for so many bits may be one person who was listed twice. */
    private static final double AS_WELL = 3;

    private OneEach() {}

    /** The same matches in the same order, each with its probability among the rows of the list. */
    public static List<List<Match>> of(List<List<Match>> rows) {
        Map<UUID, Match> best = new HashMap<>();
        rows.forEach(row -> row.forEach(
                each -> best.merge(each.id(), each, (one, other) -> one.bits() < other.bits() ? other : one)));
        return rows.stream()
                .map(row -> row.stream()
                        .map(each -> beside(each, best.get(each.id())))
                        .toList())
                .toList();
    }

    private static Match beside(Match match, Match best) {
        if (best.bits() - match.bits() <= AS_WELL) {
            return match;
        }
        double left = match.probability() * (1 - best.probability());
        return new Match(match.id(), match.bits(), left / (left + 1 - match.probability()), match.reasons());
    }
}
