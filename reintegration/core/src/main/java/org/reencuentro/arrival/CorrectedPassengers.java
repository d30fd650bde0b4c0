package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.person.Profiles;

/** Whose birth date was corrected, or is doubted from now on, is treated as a minor on the lists accordingly. */
@ApplicationScoped
class CorrectedPassengers {
    private ArrivalStore store;
    private Halls halls;

    protected CorrectedPassengers() {}

    @Inject
    CorrectedPassengers(ArrivalStore store, Halls halls) {
        this.store = store;
        this.halls = halls;
    }

    void correct(@Observes Profiles.Corrected corrected) {
        store.journeysOf(Set.of(corrected.person())).forEach(passenger -> {
            var arrival = store.arrival(passenger.arrival()).orElseThrow();
            LocalDate day = LocalDate.ofInstant(
                    arrival.scheduledAt(), halls.require(arrival.hall()).zone());
            passenger.treat(corrected.known().minor(day));
        });
    }
}
