package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;
import org.reencuentro.matching.Match;
import org.reencuentro.matching.Traits;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Whether somebody about to be registered is in the register already. */
@ApplicationScoped
@Transactional
public class Duplicates {
    private Register register;
    private People people;
    private Policy policy;

    protected Duplicates() {}

    @Inject
    Duplicates(Register register, People people, Policy policy) {
        this.register = register;
        this.people = people;
        this.policy = policy;
    }

    /**
     * Records that may be of this person, the likeliest first; empty when none is likely enough to be looked at.
     *
     * @throws Problem {@link PersonProblem#REGISTER_NOT_READY} in the first moments after a start
     */
    @May(Operation.CHECK_DUPLICATES)
    public List<PossibleMatch> of(NewPerson known, int most) {
        return matches(List.of(known), most).get(0);
    }

    /** The same for each row of a list, in its order. */
    @May(Operation.CHECK_DUPLICATES)
    public List<List<PossibleMatch>> of(List<NewPerson> rows, int most) {
        return rows.isEmpty() ? List.of() : matches(rows, most);
    }

    private List<List<PossibleMatch>> matches(List<NewPerson> rows, int most) {
        List<Traits> traits = rows.stream()
                .map(each -> RegisterReader.traits(each.name(), each.birth(), each.sex(), each.home(), each.document()))
                .toList();
        List<List<Match>> found = register.find(traits, most).stream()
                .map(row -> row.stream()
                        .filter(each ->
                                PossibleMatch.Verdict.of(each.probability()).isPresent())
                        .toList())
                .toList();
        Map<UUID, PersonView> seen = seen(found);
        List<List<PossibleMatch>> matches = new ArrayList<>();
        for (List<Match> row : found) {
            matches.add(row.stream().map(each -> possible(each, seen)).toList());
        }
        return matches;
    }

    private static PossibleMatch possible(Match match, Map<UUID, PersonView> seen) {
        return new PossibleMatch(
                match.id(),
                Optional.ofNullable(seen.get(match.id())),
                match.bits(),
                match.probability(),
                PossibleMatch.Verdict.of(match.probability()).orElseThrow(),
                match.reasons());
    }

    private Map<UUID, PersonView> seen(List<List<Match>> found) {
        List<UUID> ids = policy.visible(
                Operation.READ_CASE,
                found.stream().flatMap(List::stream).map(Match::id).collect(Collectors.toSet()),
                id -> id);
        return new HashMap<>(people.views(ids));
    }
}
