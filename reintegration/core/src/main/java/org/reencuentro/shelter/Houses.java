package org.reencuentro.shelter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.shelter.model.ShelterHouse;
import org.reencuentro.shelter.model.ShelterOrder;
import org.reencuentro.shelter.store.ShelterStore;

/** The shelters that a hall asks for beds, in its order: the near one first, and where to when it is full. */
@ApplicationScoped
@Transactional
public class Houses {
    private Clock clock;
    private ShelterStore store;
    private Directory directory;

    protected Houses() {}

    @Inject
    Houses(Clock clock, ShelterStore store, Directory directory) {
        this.clock = clock;
        this.store = store;
        this.directory = directory;
    }

    /**
     * All shelters but the restricted ones, at which a person calls: those that the hall asks in its order, then the others by
     * name.
     */
    @May(Operation.READ_SHELTERS)
    public List<HouseView> of(@About UUID hall) {
        List<ServiceView> services = directory.services(ServiceKind.SHELTER).stream()
                .filter(each -> !each.opaque())
                .toList();
        Map<UUID, ShelterHouse> told =
                store.houses(services.stream().map(ServiceView::id).toList());
        Map<UUID, Integer> rank = new HashMap<>();
        store.order(hall).forEach(each -> rank.put(each.service(), rank.size() + 1));
        return services.stream()
                .map(each -> view(each, told.get(each.id()), Optional.ofNullable(rank.get(each.id()))))
                .sorted(Comparator.comparing((HouseView each) -> each.rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(each -> each.service().organisation().name())
                        .thenComparing(HouseView::id))
                .toList();
    }

    private static HouseView view(ServiceView service, ShelterHouse told, Optional<Integer> rank) {
        return told == null
                ? new HouseView(service, Set.of(), HouseView.USUAL_HOURS, rank)
                : new HouseView(service, told.kinds(), told.hours(), rank);
    }

    /** The house, when somebody has said for whom its beds are. */
    Optional<HouseView> told(UUID service) {
        return store.house(service).map(each -> view(directory.offered(service), each, Optional.empty()));
    }

    /**
     * For whom the beds of a shelter are, and how long somebody may stay; from then on the hall asks it, as the last.
     *
     * @throws Problem {@link ShelterProblem#HOUSE_UNKNOWN}, {@link ShelterProblem#HOUSE_TERMS_REFUSED}
     */
    @May(Operation.KEEP_SHELTERS)
    public void say(@About UUID hall, UUID service, Set<BedKind> kinds, int hours) {
        if (of(hall).stream().noneMatch(each -> each.id().equals(service))) {
            throw new Problem(ShelterProblem.HOUSE_UNKNOWN);
        }
        ShelterHouse house = store.house(service).orElseGet(() -> ShelterHouse.of(service));
        house.say(kinds, hours, Callers.current().account(), clock.instant());
        store.add(house);
        List<ShelterOrder> order = store.order(hall);
        if (order.stream().noneMatch(each -> each.service().equals(service))) {
            store.add(ShelterOrder.of(Ids.next(clock), hall, service, order.size() + 1));
        }
    }

    /**
     * A shelter is asked first, before all others.
     *
     * @throws Problem {@link ShelterProblem#HOUSE_UNKNOWN} when the hall does not ask it
     */
    @May(Operation.KEEP_SHELTERS)
    public void first(@About UUID hall, UUID service) {
        List<ShelterOrder> order = store.order(hall);
        ShelterOrder chosen = chosen(order, service);
        int rank = 2;
        for (ShelterOrder each : order) {
            if (!each.equals(chosen)) {
                each.rank(rank++);
            }
        }
        chosen.rank(1);
    }

    /**
     * A hall does not ask a shelter any more.
     *
     * @throws Problem {@link ShelterProblem#HOUSE_UNKNOWN} when it does not
     */
    @May(Operation.KEEP_SHELTERS)
    public void drop(@About UUID hall, UUID service) {
        store.remove(chosen(store.order(hall), service));
    }

    private static ShelterOrder chosen(List<ShelterOrder> order, UUID service) {
        return order.stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new Problem(ShelterProblem.HOUSE_UNKNOWN));
    }
}
