package org.reencuentro.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.model.RecordedBasis;

/** Bases other than consent. */
@ApplicationScoped
public class BasisStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(RecordedBasis basis) {
        em.persist(basis);
    }

    public List<RecordedBasis> bases(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT b FROM RecordedBasis b WHERE b.id IN :ids", RecordedBasis.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** A basis that nobody else changes until this transaction is over. */
    public Optional<RecordedBasis> lock(UUID id) {
        return Optional.ofNullable(em.find(RecordedBasis.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Every basis on any of a person's records, the newest first. */
    public List<RecordedBasis> of(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT b FROM RecordedBasis b WHERE b.person IN :records ORDER BY b.recordedAt DESC, b.id",
                        RecordedBasis.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** Those that a second person has not approved yet, the oldest first; at most so many. */
    public List<RecordedBasis> waiting(Instant now, int most) {
        return em.createQuery(
                        "SELECT b FROM RecordedBasis b WHERE b.endedAt IS NULL AND b.until > :now"
                                + " AND b.secondNeeded = TRUE AND b.approvedBy IS NULL ORDER BY b.recordedAt, b.id",
                        RecordedBasis.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those whose last day has passed, while nobody has noticed; at most so many. */
    public List<UUID> over(Instant now, int most) {
        return em.createQuery(
                        "SELECT b.id FROM RecordedBasis b WHERE b.endedAt IS NULL AND b.until <= :now ORDER BY b.until",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
