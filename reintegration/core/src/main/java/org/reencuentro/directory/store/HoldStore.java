package org.reencuentro.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.HoldState;
import org.reencuentro.directory.model.Hold;

/** Places that are kept for somebody; their service is locked before any of them changes. */
@ApplicationScoped
public class HoldStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Hold hold) {
        em.persist(hold);
    }

    /** A hold as it is now, whatever was read before. */
    public Optional<Hold> hold(UUID id) {
        Optional<Hold> found = Optional.ofNullable(em.find(Hold.class, id));
        found.ifPresent(em::refresh);
        return found;
    }

    /** What is held of services, the soonest to lapse first. */
    public List<Hold> held(Collection<UUID> services) {
        return services.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT h FROM Hold h WHERE h.service IN :services AND h.state = :held"
                                        + " ORDER BY h.until, h.id",
                                Hold.class)
                        .setParameter("services", services)
                        .setParameter("held", HoldState.HELD)
                        .getResultList();
    }

    /** Services of which something is held beyond its time. */
    public List<UUID> lapsed(Instant now) {
        return em.createQuery(
                        "SELECT DISTINCT h.service FROM Hold h WHERE h.state = :held AND h.until <= :now", UUID.class)
                .setParameter("held", HoldState.HELD)
                .setParameter("now", now)
                .getResultList();
    }
}
