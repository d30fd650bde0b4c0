package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.stream.Collectors;
import org.reencuentro.hall.model.Attention;
import org.reencuentro.hall.model.Hall;
import org.reencuentro.hall.model.Kiosk;
import org.reencuentro.hall.store.HallStore;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.RelationFinder;

/** What halls and all that is in them are to a subject: in a hall where it acts, or in another. */
@ApplicationScoped
class HallRelations {
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
