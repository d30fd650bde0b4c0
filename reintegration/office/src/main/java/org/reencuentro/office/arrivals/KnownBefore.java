package org.reencuentro.office.arrivals;

import java.util.UUID;
import org.reencuentro.arrival.ManifestFindings.KnownRow;
import org.reencuentro.office.web.Likeness;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.PossibleMatch.Verdict;

/**
 * A row of a list beside somebody who was registered before and may be the same person.
 *
 * @param listed the name as the row has it
 * @param name of whoever was registered before
 * @param speaksFor what speaks for it, in words; may be empty
 * @param against what speaks against it, in words; may be empty
 * @param same whether so much speaks for it that it is hardly ever wrong
 */
public record KnownBefore(
        int row, String listed, UUID person, String name, String age, String speaksFor, String against, boolean same) {
    static KnownBefore of(KnownRow row, PersonView person, Texts t) {
        return new KnownBefore(
                row.row(),
                row.name(),
                row.person(),
                Names.of(t, person),
                t.years(person.birth()),
                Likeness.speaksFor(row.reasons(), t),
                Likeness.speaksAgainst(row.reasons(), t),
                row.verdict() == Verdict.SAME);
    }
}
