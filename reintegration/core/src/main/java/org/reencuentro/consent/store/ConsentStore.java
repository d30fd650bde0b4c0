package org.reencuentro.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
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

    public List<Consent> consents(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT c FROM Consent c WHERE c.id IN :ids", Consent.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Every answer on any of a person's records, the newest first. */
    public List<Consent> of(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT c FROM Consent c WHERE c.person IN :records ORDER BY c.givenAt DESC, c.id",
                        Consent.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** Every answer on any of a person's records, which nobody else changes until this transaction is over. */
    public List<Consent> lockOf(Collection<UUID> records) {
        return em.createQuery("SELECT c FROM Consent c WHERE c.person IN :records ORDER BY c.id", Consent.class)
                .setParameter("records", records)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
