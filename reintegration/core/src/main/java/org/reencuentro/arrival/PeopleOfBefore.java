package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.reencuentro.arrival.ManifestFindings.KnownRow;
import org.reencuentro.arrival.ManifestReader.Row;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Duplicates;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.PossibleMatch;
import org.reencuentro.policy.Unguarded;

/** Tells which rows of a list may be people who were registered before; a person decides what to do about it. */
@ApplicationScoped
@Unguarded("Part of a step; looking for duplicates is decided")
class PeopleOfBefore {
    private static final Logger LOG = Logger.getLogger(PeopleOfBefore.class);

    /** A list of more new rows is looked at as far as this. */
    private static final int MOST_ROWS = 2_000;

    private static final int PIECE = 250;

    /** Of each row so many records at most. */
    private static final int MOST_EACH = 3;

    private Duplicates duplicates;

    protected PeopleOfBefore() {}

    @Inject
    PeopleOfBefore(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** Rows with somebody they may be, the likeliest first; empty also while the register is not ready yet. */
    List<KnownRow> of(Intake.Sorted sorted) {
        List<Row> rows =
                sorted.added().stream().limit(MOST_ROWS).map(Intake.New::row).toList();
        List<KnownRow> known = new ArrayList<>();
        try {
            for (int from = 0; from < rows.size(); from += PIECE) {
                List<Row> piece = rows.subList(from, Math.min(rows.size(), from + PIECE));
                List<List<PossibleMatch>> found =
                        duplicates.of(piece.stream().map(Row::person).toList(), MOST_EACH);
                for (int i = 0; i < piece.size(); i++) {
                    Row row = piece.get(i);
                    found.get(i).stream().map(match -> known(row, match)).forEach(known::add);
                }
            }
        } catch (Problem notReady) {
            if (notReady.code() != PersonProblem.REGISTER_NOT_READY) {
                throw notReady;
            }
            LOG.infof("Manifests: nobody of before was looked for (%s)", notReady.code());
        }
        known.sort(Comparator.comparing(KnownRow::probability).reversed().thenComparing(KnownRow::row));
        return known;
    }

    private static KnownRow known(Row row, PossibleMatch match) {
        return new KnownRow(
                row.number(),
                row.person().name().full(),
                match.id(),
                match.probability(),
                match.verdict(),
                match.reasons());
    }
}
