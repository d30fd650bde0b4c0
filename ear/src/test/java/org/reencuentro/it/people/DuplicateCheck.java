package org.reencuentro.it.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.Duplicates;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PossibleMatch;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/** Whom the product says that the rows of a list are already. */
@Dependent
class DuplicateCheck {
    private static final int MOST = 5;

    @Inject
    Duplicates duplicates;

    /** For each row the person in the register whom the check takes it for; empty where it is taken for nobody. */
    List<Optional<UUID>> same(List<NewPerson> rows, Subject subject) {
        return Callers.as(subject, () -> duplicates.of(rows, MOST)).stream()
                .map(matches -> matches.stream()
                        .filter(each -> each.verdict() == PossibleMatch.Verdict.SAME)
                        .map(PossibleMatch::id)
                        .findFirst())
                .toList();
    }
}
