package org.reencuentro.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.PlaceHoldState;
import org.reencuentro.directory.model.PlaceHold;

/** Places that are kept for somebody; their service is locked before any of them changes. */
@ApplicationScoped
public class PlaceHoldStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(PlaceHold hold) {
        em.persist(hold);
    }

    /** A hold as it is now, whatever was read before. */
    public Optional<PlaceHold> hold(UUID id) {
        Optional<PlaceHold> found = Optional.ofNullable(em.find(PlaceHold.class, id));
        found.ifPresent(em::refresh);
        return found;
    }

    /** What is held of services, the soonest to lapse first. */
    public List<PlaceHold> held(Collection<UUID> services) {
        return services.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT h FROM PlaceHold h WHERE h.service IN :services AND h.state = :held"
                                        + " ORDER BY h.until, h.id",
                                PlaceHold.class)
                        .setParameter("services", services)
                        .setParameter("held", PlaceHoldState.HELD)
                        .getResultList();
    }

    /** Services of which something is held beyond its time. */
    public List<UUID> lapsed(Instant now) {
        return em.createQuery(
                        "SELECT DISTINCT h.service FROM PlaceHold h WHERE h.state = :held AND h.until <= :now",
                        UUID.class)
                .setParameter("held", PlaceHoldState.HELD)
                .setParameter("now", now)
                .getResultList();
    }
}
