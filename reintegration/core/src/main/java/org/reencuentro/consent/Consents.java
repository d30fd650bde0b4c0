package org.reencuentro.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.reencuentro.consent.model.Consent;
import org.reencuentro.consent.store.ConsentStore;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Recording what people agreed to, and asking whether it still holds. */
@ApplicationScoped
@Transactional
public class Consents {
    private Clock clock;
    private ConsentStore store;
    private DataKeys keys;

    protected Consents() {}

    @Inject
    public Consents(Clock clock, ConsentStore store, DataKeys keys) {
        this.clock = clock;
        this.store = store;
        this.keys = keys;
    }

    /**
     * Records an answer, a no as well.
     *
     * @throws Problem {@link ConsentProblem#INTERPRETER_MISSING}, or
     *     {@link org.reencuentro.kernel.KernelProblem#ERASED} when the person was erased
     */
    @May(Operation.ONLY_WITHIN)
    public UUID record(GivenConsent given, UUID account) {
        Consent consent =
                Consent.record(Ids.next(clock), given, keys.require(given.person()), account, clock.instant());
        store.add(consent);
        return consent.id();
    }

    /** Whether the partner may learn the person's name; false when withdrawn. */
    @May(Operation.ONLY_WITHIN)
    public boolean withName(UUID consent) {
        return store.consent(consent).map(Consent::withName).orElse(false);
    }

    /** Whether the consent allows anything now; false when there is none. */
    @May(Operation.ONLY_WITHIN)
    public boolean inForce(UUID consent) {
        return store.consent(consent).map(Consent::inForce).orElse(false);
    }
}
