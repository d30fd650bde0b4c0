package org.reencuentro.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reencuentro.directory.model.PlaceHold;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.store.DirectoryStore;
import org.reencuentro.directory.store.PlaceHoldStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * How many places a service has left, and which of them are kept for somebody on the way. A held place is not counted as
 * left; whoever changes either has the service to themselves meanwhile, so no place is given away twice.
 */
@ApplicationScoped
@Transactional
public class PlaceHolds {
    private Clock clock;
    private DirectoryStore services;
    private PlaceHoldStore store;
    private Event<Ended> ended;

    protected PlaceHolds() {}

    @Inject
    public PlaceHolds(Clock clock, DirectoryStore services, PlaceHoldStore store, Event<Ended> ended) {
        this.clock = clock;
        this.services = services;
        this.store = store;
        this.ended = ended;
    }

    /** Said in the transaction in which a held place is taken, free again or free by itself. */
    public record Ended(UUID hold, PlaceHoldState state) {}

    /**
     * The organisation says how many places are left, beside those that are held.
     *
     * @throws Problem {@link DirectoryProblem#SERVICE_AMOUNT_MALFORMED} below zero or beyond counting
     */
    @May(Operation.TELL_CAPACITY)
    public void tell(@About UUID service, int places) {
        locked(service).tellCapacity(places, clock.instant());
    }

    /**
     * One place more or less is left than was told last, or as many as then.
     *
     * @param more 1, −1 or 0
     * @throws Problem {@link DirectoryProblem#SERVICE_AMOUNT_MALFORMED} below zero;
     *     {@link DirectoryProblem#PLACES_UNKNOWN} when it is to be as many as before, and nobody has ever told: unknown
     *     is not zero
     */
    @May(Operation.TELL_CAPACITY)
    public void tellMore(@About UUID service, int more) {
        Service found = locked(service);
        if (found.capacity().isEmpty() && more == 0) {
            throw new Problem(DirectoryProblem.PLACES_UNKNOWN);
        }
        int told = found.capacity().map(ServiceView.Capacity::places).orElse(0);
        found.tellCapacity(told + more, clock.instant());
    }

    /**
     * Keeps a place for somebody on the way, for {@link PlaceHold#KEPT}.
     *
     * @throws Problem {@link DirectoryProblem#PLACES_UNKNOWN} when nobody has told for six hours how many are left,
     *     {@link DirectoryProblem#NO_PLACE_LEFT}
     */
    @May(Operation.HOLD_PLACE)
    public PlaceHoldView hold(@About UUID service) {
        Service found = locked(service);
        lapse(found);
        Instant now = clock.instant();
        found.giveAway(now);
        PlaceHold hold =
                PlaceHold.of(Ids.next(clock), service, Callers.current().account(), now);
        store.add(hold);
        return hold.view(found.name());
    }

    /** What whoever asks holds of a service, the soonest to lapse first; what others hold is theirs to know. */
    @May(Operation.HOLD_PLACE)
    public List<PlaceHoldView> held(@About UUID service) {
        UUID by = Callers.current().account();
        return views(services.services(List.of(service)), hold -> hold.by().equals(by));
    }

    /**
     * Gives a place back, by whoever held it, that is not needed after all.
     *
     * @throws Problem {@link DirectoryProblem#HOLD_UNKNOWN}, also when somebody else holds it;
     *     {@link DirectoryProblem#HOLD_OVER}
     */
    @May(Operation.HOLD_PLACE)
    public void release(@About UUID service, UUID hold) {
        UUID by = Callers.current().account();
        end(service, hold, PlaceHoldState.RELEASED, each -> each.by().equals(by));
    }

    /** What is held of the services of one's own organisation, the soonest to lapse first. */
    @May(Operation.LIST_PLACE_HOLDS)
    public List<PlaceHoldView> own() {
        return views(services.ofOrganisation(Callers.current().partner()), any -> true);
    }

    /**
     * Whoever the place was held for is there.
     *
     * @throws Problem {@link DirectoryProblem#HOLD_UNKNOWN}, {@link DirectoryProblem#HOLD_OVER}
     */
    @May(Operation.TELL_CAPACITY)
    public void take(@About UUID service, UUID hold) {
        end(service, hold, PlaceHoldState.TAKEN, any -> true);
    }

    /**
     * The organisation gives a held place to others.
     *
     * @throws Problem {@link DirectoryProblem#HOLD_UNKNOWN}, {@link DirectoryProblem#HOLD_OVER}
     */
    @May(Operation.TELL_CAPACITY)
    public void giveBack(@About UUID service, UUID hold) {
        end(service, hold, PlaceHoldState.RELEASED, any -> true);
    }

    /** Frees what was held beyond its time; returns of how many services. */
    @May(Operation.RUN)
    public int lapse() {
        List<UUID> late = store.lapsed(clock.instant());
        late.forEach(service -> lapse(locked(service)));
        return late.size();
    }

    private void lapse(Service service) {
        Instant now = clock.instant();
        store.held(List.of(service.id())).stream()
                .filter(hold -> hold.lapsed(now))
                .forEach(hold -> {
                    hold.end(PlaceHoldState.LAPSED, now);
                    service.takeBack();
                    ended.fire(new Ended(hold.id(), PlaceHoldState.LAPSED));
                });
    }

    private void end(UUID service, UUID id, PlaceHoldState as, Predicate<PlaceHold> theirs) {
        Service found = locked(service);
        lapse(found);
        PlaceHold hold = store.hold(id)
                .filter(each -> each.service().equals(service))
                .filter(theirs)
                .orElseThrow(() -> new Problem(DirectoryProblem.HOLD_UNKNOWN));
        hold.end(as, clock.instant());
        if (as == PlaceHoldState.RELEASED) {
            found.takeBack();
        }
        ended.fire(new Ended(hold.id(), as));
    }

    private Service locked(UUID service) {
        return services.lockService(service).orElseThrow(() -> new Problem(DirectoryProblem.SERVICE_UNKNOWN));
    }

    private List<PlaceHoldView> views(List<Service> of, Predicate<PlaceHold> theirs) {
        Map<UUID, Service> named = of.stream().collect(Collectors.toMap(Service::id, Function.identity()));
        Instant now = clock.instant();
        return store.held(named.keySet()).stream()
                .filter(hold -> !hold.lapsed(now))
                .filter(theirs)
                .map(hold -> hold.view(named.get(hold.service()).name()))
                .toList();
    }
}
