package org.reencuentro.office.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.office.web.Likeness;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Places;
import org.reencuentro.person.PossibleMatch;

/**
 * Somebody of the register who may be the same person, as they are shown beside what was typed.
 *
 * @param speaksFor what speaks for it, in words; may be empty
 * @param against what speaks against it, in words; may be empty
 * @param same whether so much speaks for it that it is hardly ever wrong
 */
public record Alike(
        UUID id,
        String name,
        String age,
        Optional<String> home,
        Optional<String> document,
        String speaksFor,
        String against,
        boolean same) {
    static List<Alike> of(List<PossibleMatch> matches, Texts t, Places places) {
        return matches.stream()
                .flatMap(match -> match.person().stream().map(person -> of(match, person, t, places)))
                .toList();
    }

    private static Alike of(PossibleMatch match, PersonView person, Texts t, Places places) {
        return new Alike(
                person.id(),
                Names.of(t, person),
                t.years(person.birth()),
                person.home().map(code -> Typed.place(code, places)),
                person.document().map(number -> number.text()),
                Likeness.speaksFor(match.reasons(), t),
                Likeness.speaksAgainst(match.reasons(), t),
                match.verdict() == PossibleMatch.Verdict.SAME);
    }
}
