package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Arrivals with their counts; nobody is loaded for them. */
@ApplicationScoped
public class ArrivalViews {
    private ArrivalStore store;
    private Halls halls;

    protected ArrivalViews() {}

    @Inject
    public ArrivalViews(ArrivalStore store, Halls halls) {
        this.store = store;
        this.halls = halls;
    }

    @May(Operation.ONLY_WITHIN)
    ArrivalView of(Arrival arrival) {
        return of(List.of(arrival)).get(0);
    }

    /** In the same order. */
    @May(Operation.ONLY_WITHIN)
    List<ArrivalView> of(Collection<Arrival> arrivals) {
        Map<UUID, List<ArrivalStore.Counted>> counted =
                store.counted(arrivals.stream().map(Arrival::id).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(ArrivalStore.Counted::arrival));
        return arrivals.stream()
                .map(each -> view(each, counted.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private ArrivalView view(Arrival arrival, List<ArrivalStore.Counted> all) {
        HallView hall = halls.require(arrival.hall());
        List<ArrivalStore.Counted> minors =
                all.stream().filter(ArrivalStore.Counted::minor).toList();
        return new ArrivalView(
                arrival.id(),
                hall,
                arrival.number(),
                arrival.scheduledAt(),
                arrival.noticedAt(),
                arrival.late(hall.zone()),
                sum(all, ArrivalStore.Counted::expected),
                sum(all, ArrivalStore.Counted::present),
                sum(minors, ArrivalStore.Counted::expected),
                sum(minors, ArrivalStore.Counted::present),
                arrival.facts(),
                arrival.state(),
                arrival.arrivedAt(),
                arrival.reason());
    }

    private static int sum(List<ArrivalStore.Counted> counted, ToIntFunction<ArrivalStore.Counted> number) {
        return counted.stream().mapToInt(number).sum();
    }
}
