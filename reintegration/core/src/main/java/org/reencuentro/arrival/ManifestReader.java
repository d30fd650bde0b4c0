package org.reencuentro.arrival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.Places;

/**
 * Understands the rows of a manifest, once it is known what its columns are. Rows that cannot be understood are told and
 * left out; the others go in.
 */
final class ManifestReader {
    /** One row that was understood. */
    record Row(int number, NewPerson person, Optional<String> family) {}

    /** A row that was not, and its cells. */
    record Refused(BadRow why, List<String> cells) {}

    /** All rows of a file; each stands in one of the two lists. */
    record Reading(List<Row> rows, List<Refused> refused) {
        List<BadRow> bad() {
            return refused.stream().map(Refused::why).toList();
        }
    }

    private final Places places;
    private final LocalDate today;

    ManifestReader(Places places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /**
     * Reads all rows.
     *
     * @throws Problem what {@link ManifestColumns#require} refuses, or {@link ArrivalProblem#MANIFEST_TOO_SLOW}
     */
    Reading read(Sheet sheet, ManifestColumns columns, Limits limits) {
        columns.require(sheet.headings());
        ManifestCells cells = new ManifestCells(places, today, sheet.headings(), columns);
        List<Row> rows = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            limits.requireTime();
            try {
                rows.add(cells.row(line));
            } catch (ManifestCells.Bad bad) {
                refused.add(new Refused(bad.row(), line.cells()));
            }
        }
        return new Reading(rows, refused);
    }
}
