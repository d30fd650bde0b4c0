package org.reencuentro.office.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.IdentityDocument;
import org.reencuentro.person.Known;
import org.reencuentro.person.MergeView;
import org.reencuentro.person.Merges;
import org.reencuentro.person.Places;
import org.reencuentro.person.Profiles;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Puts two records side by side, and tells what was merged. */
@RequestScoped
public class Merging {
    private Merges merges;
    private Profiles profiles;
    private CaseFiles files;
    private Arrivals arrivals;
    private Colleagues colleagues;
    private Places places;
    private Policy policy;
    private Visit visit;

    protected Merging() {}

    @Inject
    Merging(
            Merges merges,
            Profiles profiles,
            CaseFiles files,
            Arrivals arrivals,
            Colleagues colleagues,
            Places places,
            Policy policy,
            Visit visit) {
        this.merges = merges;
        this.profiles = profiles;
        this.files = files;
        this.arrivals = arrivals;
        this.colleagues = colleagues;
        this.places = places;
        this.policy = policy;
        this.visit = visit;
    }

    /** Two people as they are shown, the one registered first on the left. */
    SideBySide sideBySide(UUID one, UUID other) {
        UUID first = merges.shownAs(one);
        UUID second = merges.shownAs(other);
        // Identifiers ascend with the time at which they were given.
        boolean inOrder = first.toString().compareTo(second.toString()) <= 0;
        UUID left = inOrder ? first : second;
        UUID right = inOrder ? second : first;
        Known ofLeft = profiles.of(left).known();
        Known ofRight = profiles.of(right).known();
        return SideBySide.of(side(left, ofLeft), ofLeft, side(right, ofRight), ofRight, visit.texts(), places);
    }

    private SideBySide.Side side(UUID id, Known known) {
        Texts t = visit.texts();
        Optional<String> code = files.ofPerson(id).map(CaseFileView::code);
        Optional<String> came = arrivals.journeysOf(id).stream().findFirst().map(arrival -> came(arrival, t));
        return new SideBySide.Side(
                id,
                known.name().full(),
                Stream.concat(code.stream(), came.stream()).collect(Collectors.joining(" · ")));
    }

    private static String came(ArrivalView arrival, Texts t) {
        return Names.of(t, arrival) + ", " + t.fullDate(t.dayOf(arrival.scheduledAt()));
    }

    /** What was merged with a person, and by whom. */
    Joined of(UUID person, Known shown) {
        List<MergeView> history = merges.history(person);
        Set<UUID> accounts = new HashSet<>();
        history.forEach(each -> {
            accounts.add(each.by());
            each.undoneBy().ifPresent(accounts::add);
        });
        return new Joined(
                history.isEmpty() ? List.of() : also(person, shown),
                history,
                accounts.isEmpty() ? Map.of() : colleagues.names(accounts),
                policy.may(Operation.MERGE_PEOPLE, person));
    }

    private List<Joined.Also> also(UUID person, Known shown) {
        Set<String> documents = numbers(shown);
        List<Joined.Also> also = new ArrayList<>();
        for (UUID record : merges.records(person)) {
            Known said = profiles.recorded(record).known();
            List<String> others = numbers(said).stream()
                    .filter(number -> !documents.contains(number))
                    .sorted()
                    .toList();
            String name = said.name().full();
            if (!name.equals(shown.name().full()) || !others.isEmpty()) {
                also.add(new Joined.Also(name, others));
            }
        }
        return also;
    }

    private static Set<String> numbers(Known known) {
        return known.profile().documents().stream()
                .map(IdentityDocument::number)
                .map(number -> number.text())
                .collect(Collectors.toSet());
    }
}
