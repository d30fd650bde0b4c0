package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.model.NotedChild;

/** Children who stayed abroad. */
@ApplicationScoped
public class ChildStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(NotedChild child) {
        em.persist(child);
    }

    /** A child whose record nobody else changes until this transaction is over. */
    public Optional<NotedChild> lock(UUID id) {
        return Optional.ofNullable(em.find(NotedChild.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of a parent, in the order in which they were told of. */
    public List<NotedChild> of(UUID parent) {
        return em.createQuery("SELECT c FROM NotedChild c WHERE c.parent = :parent ORDER BY c.id", NotedChild.class)
                .setParameter("parent", parent)
                .getResultList();
    }

    /** Those of whom something is left to follow, the first noted first. */
    public List<NotedChild> open(int most) {
        return em.createQuery("SELECT c FROM NotedChild c WHERE c.endedAt IS NULL ORDER BY c.id", NotedChild.class)
                .setMaxResults(most)
                .getResultList();
    }

    public void forget(UUID parent) {
        of(parent).forEach(em::remove);
    }
}
