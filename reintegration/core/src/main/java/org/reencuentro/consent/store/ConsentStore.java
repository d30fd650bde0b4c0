package org.reencuentro.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.model.Consent;

/** Consents. */
@ApplicationScoped
public class ConsentStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Consent consent) {
        em.persist(consent);
    }

    public Optional<Consent> consent(UUID id) {
        return Optional.ofNullable(em.find(Consent.class, id));
    }
}
