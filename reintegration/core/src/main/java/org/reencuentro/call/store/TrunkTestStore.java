package org.reencuentro.call.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.model.TrunkTest;

/** Test calls through the trunk. */
@ApplicationScoped
public class TrunkTestStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(TrunkTest test) {
        em.persist(test);
    }

    /** One that nobody else changes until this transaction is over. */
    public Optional<TrunkTest> lock(UUID id) {
        return Optional.ofNullable(em.find(TrunkTest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The last one of a hall. */
    public Optional<TrunkTest> last(UUID hall) {
        return em.createQuery(
                        "SELECT t FROM TrunkTest t WHERE t.hall = :hall ORDER BY t.askedAt DESC, t.id DESC",
                        TrunkTest.class)
                .setParameter("hall", hall)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those without a result that were asked for before an instant. */
    public List<TrunkTest> overdue(Instant before) {
        return em.createQuery(
                        "SELECT t FROM TrunkTest t WHERE t.result IS NULL AND t.askedAt < :before", TrunkTest.class)
                .setParameter("before", before)
                .getResultList();
    }
}
