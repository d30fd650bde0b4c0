package org.reencuentro.office.people;

import java.util.List;
import java.util.UUID;
import org.reencuentro.arrival.AlikeHousehold;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Places;

/**
 * People of a list who came together, as they are shown beside whom they may be.
 *
 * @param people how many they are on the list
 * @param family whether several of them may be members of one family of before
 */
public record AlikeOnList(List<Row> rows, int people, boolean family) {
    /** One of them, and whom they may be, the likeliest first. */
    public record Row(UUID id, String name, String age, List<Alike> alike) {}

    static AlikeOnList of(AlikeHousehold household, Texts t, Places places) {
        return new AlikeOnList(
                household.rows().stream()
                        .map(row -> new Row(
                                row.person().id(),
                                Names.of(t, row.person()),
                                t.years(row.person().birth()),
                                Alike.of(row.alike(), t, places)))
                        .toList(),
                household.people(),
                household.family().isPresent());
    }
}
