package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.call.model.CallTerms;
import org.reencuentro.call.model.LineTerms;
import org.reencuentro.call.store.TermsStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** The terms of free calls in a hall and on its lines, as their supervisors say them, and the switch that ends all calls. */
@ApplicationScoped
@Transactional
public class HallTerms {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration MOST_MORE = Duration.ofMinutes(30);
    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_DONOR = 80;
    private static final int LONGEST_WHY = 200;

    private Clock clock;
    private TermsStore store;
    private Halls halls;
    private Settings settings;

    protected HallTerms() {}

    @Inject
    HallTerms(Clock clock, TermsStore store, Halls halls, Settings settings) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.settings = settings;
    }

    /** What holds in a hall. */
    @May(Operation.READ_CALL_TERMS)
    public TermsView of(@About UUID hall) {
        return now(hall);
    }

    private TermsView now(UUID hall) {
        return TermsView.of(store.terms(hall), settings.callMaximum());
    }

    /** The lines of a hall from which families are called, with what is different on each, in the order of the lines. */
    @May(Operation.READ_CALL_TERMS)
    public List<LineTermsView> lines(@About UUID hall) {
        List<LineView> here = ofHall(hall);
        Map<UUID, LineTerms> said =
                store.lineTerms(here.stream().map(LineView::id).toList());
        return here.stream()
                .map(line -> new LineTermsView(
                        line.id(),
                        line.label(),
                        said.getOrDefault(line.id(), LineTerms.of(line.id())).draft()))
                .toList();
    }

    private List<LineView> ofHall(UUID hall) {
        return halls.lines().stream()
                .filter(line -> line.hall().equals(hall) && line.kind().callsFamilies())
                .toList();
    }

    /**
     * Says the terms anew; calls that go on keep theirs.
     *
     * @throws Problem {@link TermsProblem#TERMS_MINUTES_REFUSED}, {@link TermsProblem#TERMS_AT_ONCE_REFUSED},
     *     {@link TermsProblem#TERMS_DONOR_REFUSED}
     */
    @May(Operation.SET_CALL_TERMS)
    public void set(@About UUID hall, TermsDraft terms) {
        requireMinutes(terms.talk(), settings.callMaximum());
        requireMinutes(terms.more(), MOST_MORE);
        if (terms.mostAtOnce().filter(most -> most < 1 || most > MOST_AT_ONCE).isPresent()) {
            throw new Problem(TermsProblem.TERMS_AT_ONCE_REFUSED);
        }
        if (terms.donor().filter(donor -> donor.length() > LONGEST_DONOR).isPresent()) {
            throw new Problem(TermsProblem.TERMS_DONOR_REFUSED);
        }
        next(hall, Optional.empty(), Optional.of(terms));
    }

    private static void requireMinutes(Duration time, Duration most) {
        if (time.compareTo(TermsView.shorter(SHORTEST, most)) < 0 || time.compareTo(most) > 0) {
            throw new Problem(TermsProblem.TERMS_MINUTES_REFUSED, Map.of("most", Math.max(1, most.toMinutes())));
        }
    }

    /**
     * Switches calls to families off at once; emergency numbers and helplines go on, and so do calls that have begun.
     *
     * @param why for staff; at most 200 characters
     * @throws Problem {@link TermsProblem#TERMS_WHY_MISSING}
     */
    @May(Operation.SET_CALL_TERMS)
    public void off(@About UUID hall, String why) {
        String because = why.strip();
        if (because.isEmpty() || because.length() > LONGEST_WHY) {
            throw new Problem(TermsProblem.TERMS_WHY_MISSING);
        }
        next(hall, Optional.of(new Switch(false, Optional.of(because))), Optional.empty());
    }

    /** Switches them on again. */
    @May(Operation.SET_CALL_TERMS)
    public void on(@About UUID hall) {
        next(hall, Optional.of(new Switch(true, Optional.empty())), Optional.empty());
    }

    private record Switch(boolean on, Optional<String> because) {}

    /** What is not said stays as it is once nobody else is saying anything. */
    private void next(UUID hall, Optional<Switch> turned, Optional<TermsDraft> terms) {
        Optional<CallTerms> before = store.lockTerms(hall);
        TermsView was = TermsView.of(before, settings.callMaximum());
        Switch as = turned.orElseGet(() -> new Switch(was.on(), was.offBecause()));
        TermsView.Said said = new TermsView.Said(Callers.current().account(), clock.instant());
        store.add(CallTerms.after(
                before.orElse(null),
                Ids.next(clock),
                hall,
                new TermsView(as.on(), as.because(), terms.orElseGet(was::terms), Optional.of(said))));
    }

    /**
     * Says what is different on a line.
     *
     * @throws Problem {@link TermsProblem#TERMS_LINE_UNKNOWN}, {@link TermsProblem#TERMS_MINUTES_REFUSED}
     */
    @May(Operation.SET_CALL_TERMS)
    public void setLine(@About UUID hall, UUID line, LineDraft draft) {
        if (ofHall(hall).stream().noneMatch(each -> each.id().equals(line))) {
            throw new Problem(TermsProblem.TERMS_LINE_UNKNOWN);
        }
        draft.talk().ifPresent(time -> requireMinutes(time, settings.callMaximum()));
        Optional<LineTerms> before = store.lineTerms(line);
        LineTerms terms = before.orElseGet(() -> LineTerms.of(line));
        terms.set(draft, Callers.current().account(), clock.instant());
        if (before.isEmpty()) {
            store.add(terms);
        }
    }

    /**
     * What an exchange goes by while the application does not answer.
     *
     * @param on whether the family can be called
     * @param mostAtOnce how many calls may go on at once; empty for as many as the exchange was set up for
     * @param children the lines that are for children
     */
    public record Local(boolean on, Duration talk, Optional<Integer> mostAtOnce, Set<String> children) {}

    /** The terms of the hall where the lines stand; empty before there are any. */
    @May(Operation.RECORD_CALL)
    public Optional<Local> local() {
        return halls.lines().stream().findFirst().map(line -> {
            TermsView terms = now(line.hall());
            return new Local(
                    terms.on(), terms.terms().talk(), terms.terms().mostAtOnce(), children(ofHall(line.hall())));
        });
    }

    private Set<String> children(List<LineView> lines) {
        Map<UUID, LineTerms> said =
                store.lineTerms(lines.stream().map(LineView::id).toList());
        return lines.stream()
                .filter(line ->
                        said.containsKey(line.id()) && said.get(line.id()).children())
                .map(LineView::endpoint)
                .collect(Collectors.toSet());
    }
}
