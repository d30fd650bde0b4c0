package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.model.Arrival;
import org.reencuentro.hall.model.Attention;
import org.reencuentro.hall.model.Hall;
import org.reencuentro.hall.model.Kiosk;
import org.reencuentro.hall.store.ArrivalStore;
import org.reencuentro.hall.store.HallStore;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;

/** What halls and all that is in them are to a subject: in a hall where it acts, or in another. */
@ApplicationScoped
class HallRelations {
    /** Things of one kind, each in one hall. */
    private record InHalls(Kind kind, ProblemCode absent, Function<Collection<UUID>, Map<UUID, UUID>> halls)
            implements RelationFinder {
        @Override
        public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
            return halls.apply(objects).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> Relation.ofHall(subject, each.getValue())));
        }
    }

    @Produces
    RelationFinder halls(HallStore store) {
        return new InHalls(
                Kind.HALL,
                HallProblem.HALL_UNKNOWN,
                ids -> store.halls().stream()
                        .map(Hall::id)
                        .filter(ids::contains)
                        .collect(Collectors.toMap(hall -> hall, hall -> hall)));
    }

    @Produces
    RelationFinder arrivals(ArrivalStore store) {
        return new InHalls(
                Kind.ARRIVAL,
                HallProblem.ARRIVAL_UNKNOWN,
                ids -> store.arrivals(ids).stream().collect(Collectors.toMap(Arrival::id, Arrival::hall)));
    }

    @Produces
    RelationFinder passengers(ArrivalStore store) {
        return new InHalls(Kind.PASSENGER, HallProblem.PASSENGER_UNKNOWN, store::hallsOfPassengers);
    }

    @Produces
    RelationFinder attentions(HallStore store) {
        return new InHalls(
                Kind.ATTENTION,
                HallProblem.ATTENTION_UNKNOWN,
                ids -> store.attentions(ids).stream().collect(Collectors.toMap(Attention::id, Attention::hall)));
    }

    @Produces
    RelationFinder kiosks(HallStore store) {
        return new InHalls(
                Kind.KIOSK,
                HallProblem.KIOSK_UNKNOWN,
                ids -> store.kiosks().stream()
                        .filter(kiosk -> ids.contains(kiosk.id()))
                        .collect(Collectors.toMap(Kiosk::id, Kiosk::hall)));
    }
}
