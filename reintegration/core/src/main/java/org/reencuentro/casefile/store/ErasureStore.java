package org.reencuentro.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.casefile.ErasureState;
import org.reencuentro.casefile.model.Erasure;

/** Requests to erase cases. */
@ApplicationScoped
public class ErasureStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Erasure erasure) {
        em.persist(erasure);
    }

    public Optional<Erasure> lock(UUID id) {
        return Optional.ofNullable(em.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest request about any of a person's records. */
    public Optional<Erasure> newestOf(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT e FROM Erasure e WHERE e.person IN :records ORDER BY e.askedAt DESC, e.id DESC",
                        Erasure.class)
                .setParameter("records", records)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Requests that wait for a second person, the oldest first. */
    public List<Erasure> asked(int most) {
        return em.createQuery("SELECT e FROM Erasure e WHERE e.state = :asked ORDER BY e.askedAt", Erasure.class)
                .setParameter("asked", ErasureState.ASKED)
                .setMaxResults(most)
                .getResultList();
    }
}
