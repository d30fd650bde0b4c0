package org.reencuentro.business;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.business.model.BusinessLine;
import org.reencuentro.business.model.BusinessMoved;
import org.reencuentro.business.model.BusinessQuote;
import org.reencuentro.business.model.BusinessVisit;
import org.reencuentro.business.model.BusinessVote;
import org.reencuentro.business.model.OwnBusiness;
import org.reencuentro.business.store.BusinessStore;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Operation;

/** What the use cases of businesses share: whose one is, what was written down of it, and how it is shown. */
@ApplicationScoped
class Owned {
    private Clock clock;
    private BusinessStore store;
    private DataKeys keys;
    private Merged merged;

    protected Owned() {}

    @Inject
    Owned(Clock clock, BusinessStore store, DataKeys keys, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.keys = keys;
        this.merged = merged;
    }

    /** A business of a person that nobody else changes until this transaction is over. */
    OwnBusiness lock(Operation operation, UUID person, UUID id) {
        List<UUID> records = merged.allowed(operation, person);
        return store.lock(id)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(BusinessProblem.BUSINESS_UNKNOWN));
    }

    BusinessLine line(OwnBusiness business, UUID id) {
        return store.lines(List.of(business.id())).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(BusinessProblem.BUSINESS_LINE_UNKNOWN));
    }

    List<BusinessLineView.Quote> quotes(UUID line) {
        return store.quotes(List.of(line)).stream().map(BusinessQuote::view).toList();
    }

    /** Writes down what has just happened. */
    void note(OwnBusiness business, boolean written) {
        store.add(BusinessMoved.of(
                Ids.next(clock), business, written, Callers.current().account(), clock.instant()));
    }

    Money cost(UUID business) {
        return sum(store.lines(List.of(business)));
    }

    private static Money sum(Collection<BusinessLine> lines) {
        return new Money(
                lines.stream().mapToLong(BusinessLine::hundredths).sum(),
                BusinessPlan.money("0").currency());
    }

    DataKey key(OwnBusiness business) {
        return keys.require(business.person());
    }

    List<BusinessView> views(List<OwnBusiness> businesses) {
        List<UUID> ids = businesses.stream().map(OwnBusiness::id).toList();
        Map<UUID, List<BusinessLine>> lines = by(store.lines(ids), BusinessLine::business);
        Map<UUID, List<BusinessQuote>> quotes = by(
                store.quotes(lines.values().stream()
                        .flatMap(List::stream)
                        .map(BusinessLine::id)
                        .toList()),
                BusinessQuote::line);
        Map<UUID, List<BusinessVote>> votes = by(store.votes(ids), BusinessVote::business);
        Map<UUID, List<BusinessVisit>> visits = by(store.visits(ids), BusinessVisit::business);
        Map<UUID, List<BusinessMoved>> steps = by(store.steps(ids), BusinessMoved::business);
        Map<UUID, DataKey> open =
                keys.find(businesses.stream().map(OwnBusiness::person).toList());
        return businesses.stream()
                .map(each -> {
                    Optional<DataKey> key = Optional.ofNullable(open.get(each.person()));
                    List<BusinessLine> theirs = lines.getOrDefault(each.id(), List.of());
                    List<BusinessMoved> done = steps.getOrDefault(each.id(), List.of());
                    return new BusinessView(
                            each.id(),
                            each.person(),
                            each.trade(),
                            each.state(),
                            each.plan(key),
                            theirs.stream()
                                    .map(line -> line.view(quotes.getOrDefault(line.id(), List.of()).stream()
                                            .map(BusinessQuote::view)
                                            .toList()))
                                    .toList(),
                            sum(theirs),
                            done.stream()
                                    .filter(BusinessMoved::author)
                                    .map(BusinessMoved::by)
                                    .collect(Collectors.toSet()),
                            votes.getOrDefault(each.id(), List.of()).stream()
                                    .filter(vote -> vote.round() == each.round())
                                    .map(BusinessVote::view)
                                    .toList(),
                            visits.getOrDefault(each.id(), List.of()).stream()
                                    .map(visit -> visit.view(key))
                                    .toList(),
                            each.why(),
                            each.due(),
                            done.stream()
                                    .filter(BusinessMoved::step)
                                    .map(BusinessMoved::view)
                                    .toList());
                })
                .toList();
    }

    private static <T> Map<UUID, List<T>> by(Collection<T> all, Function<T, UUID> owner) {
        return all.stream().collect(Collectors.groupingBy(owner));
    }
}
