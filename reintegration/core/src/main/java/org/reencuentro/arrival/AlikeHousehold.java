package org.reencuentro.arrival;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.PossibleMatch;

/**
 * People of an arrival who came together, or one who came alone, and whom of the register they may be.
 *
 * @param rows those of them who may be somebody of before, as the list has them
 * @param family of which several of them may be members; empty when there is none
 * @param people how many they are on the list
 */
public record AlikeHousehold(List<Row> rows, Optional<UUID> family, int people) {
    /**
     * One of them.
     *
     * @param person as the record of this arrival has them
     * @param alike whom they may be: members of the family first, then the likeliest
     */
    public record Row(PersonView person, List<PossibleMatch> alike) {}

    /** How likely it is of those of whom it is likeliest. */
    double probability() {
        return rows.stream()
                .flatMap(row -> row.alike().stream())
                .mapToDouble(PossibleMatch::probability)
                .max()
                .orElse(0);
    }
}
