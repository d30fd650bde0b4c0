package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.stream.Collectors;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.InHalls;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.RelationFinder;

/** What arrivals and those on their lists are to a subject: of a hall where it acts, or of another. */
@ApplicationScoped
class ArrivalRelations {
    @Produces
    RelationFinder arrivals(ArrivalStore store) {
        return new InHalls(
                Kind.ARRIVAL,
                ArrivalProblem.ARRIVAL_UNKNOWN,
                ids -> store.arrivals(ids).stream().collect(Collectors.toMap(Arrival::id, Arrival::hall)));
    }

    @Produces
    RelationFinder passengers(ArrivalStore store) {
        return new InHalls(Kind.PASSENGER, ArrivalProblem.PASSENGER_UNKNOWN, store::hallsOfPassengers);
    }
}
