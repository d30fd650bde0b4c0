package org.reencuentro.office.arrivals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.PassengerView;

/** Who people of several arrivals are, where a list names them by identifier. */
@RequestScoped
public class InHall {
    private Arrivals arrivals;

    protected InHall() {}

    @Inject
    InHall(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Somebody with the arrival with which they came. */
    public record One(ArrivalView arrival, PassengerView passenger) {}

    /** Everybody of some arrivals, by identifier; each arrival is read once. */
    Map<UUID, One> of(Collection<UUID> ids) {
        Map<UUID, One> all = new HashMap<>();
        for (UUID id : new LinkedHashSet<>(ids)) {
            ArrivalView arrival = arrivals.require(id);
            arrivals.passengers(id).forEach(each -> all.put(each.id(), new One(arrival, each)));
        }
        return all;
    }

    /** One of them; empty when they are on no list any more. */
    static Optional<One> find(Map<UUID, One> all, UUID passenger) {
        return Optional.ofNullable(all.get(passenger));
    }
}
