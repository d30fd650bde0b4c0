package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Set;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.kernel.DataKeys;

/** Takes from passengers whose person was erased what they could be known by on a list. */
@ApplicationScoped
class ForgottenPassengers {
    private static final int PSEUDONYM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ArrivalStore store;

    protected ForgottenPassengers() {}

    @Inject
    ForgottenPassengers(ArrivalStore store) {
        this.store = store;
    }

    void forget(@Observes DataKeys.Erased erased) {
        store.journeysOf(Set.of(erased.owner())).forEach(passenger -> {
            byte[] nothing = new byte[PSEUDONYM_BYTES];
            RANDOM.nextBytes(nothing);
            passenger.forget(nothing);
        });
    }
}
