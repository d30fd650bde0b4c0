package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.arrival.model.ManifestImport;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.arrival.store.ManifestStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Which lists have come in, in numbers; it names nobody. */
@ApplicationScoped
@Transactional
public class ManifestHistory {
    /** How long a list waits for a decision. */
    private static final Duration WAIT = Duration.ofHours(24);

    private Clock clock;
    private ManifestStore store;
    private ArrivalStore arrivals;
    private ArrivalViews views;
    private Halls halls;

    protected ManifestHistory() {}

    @Inject
    public ManifestHistory(Clock clock, ManifestStore store, ArrivalStore arrivals, ArrivalViews views, Halls halls) {
        this.clock = clock;
        this.store = store;
        this.arrivals = arrivals;
        this.views = views;
        this.halls = halls;
    }

    /** A list and what it came for. */
    public record Listed(ImportView list, ArrivalView arrival) {}

    /** All imports of an arrival, the newest first; at most 200. */
    @May(Operation.READ_ARRIVAL)
    public List<ImportView> ofArrival(@About UUID arrival) {
        return seen(store.ofArrival(arrival));
    }

    /** The imports of one's halls, the newest first; at most 200. */
    @May(Operation.LIST_ARRIVALS)
    public List<Listed> ofHalls() {
        List<ManifestImport> found = store.ofHalls(halls.reach());
        Map<UUID, ArrivalView> of =
                views
                        .of(arrivals.arrivals(
                                found.stream().map(ManifestImport::arrival).collect(Collectors.toSet())))
                        .stream()
                        .collect(Collectors.toMap(ArrivalView::id, Function.identity()));
        return seen(found).stream()
                .map(list -> new Listed(list, of.get(list.arrival())))
                .toList();
    }

    private List<ImportView> seen(List<ManifestImport> found) {
        Instant now = clock.instant();
        return found.stream().map(each -> each.view(now)).toList();
    }

    /** Leaves what nobody has decided about for a day; returns how many. */
    @May(Operation.RUN)
    public int expire() {
        List<ManifestImport> old = store.waitingSince(clock.instant().minus(WAIT));
        old.forEach(each -> {
            each.discard();
            store.forget(each.id());
        });
        return old.size();
    }
}
