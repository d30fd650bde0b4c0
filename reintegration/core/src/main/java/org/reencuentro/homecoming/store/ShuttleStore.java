package org.reencuentro.homecoming.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.homecoming.ShuttleProblem;
import org.reencuentro.homecoming.ShuttleSeatState;
import org.reencuentro.homecoming.model.Shuttle;
import org.reencuentro.homecoming.model.ShuttleSeat;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Problem;

/** Shuttles and their seats. Whoever changes a seat has the shuttle to themselves. */
@ApplicationScoped
public class ShuttleStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Shuttle shuttle) {
        em.persist(shuttle);
    }

    /**
     * Writes a new seat.
     *
     * @throws Problem {@link ShuttleProblem#SHUTTLE_SEAT_KEPT} when the person has one, in whichever shuttle
     */
    public void add(ShuttleSeat seat) {
        em.persist(seat);
        FirstCome.flush(em, ShuttleProblem.SHUTTLE_SEAT_KEPT);
    }

    public Optional<Shuttle> find(UUID id) {
        return Optional.ofNullable(em.find(Shuttle.class, id));
    }

    /** A shuttle that nobody else changes until this transaction is over. */
    public Optional<Shuttle> lock(UUID id) {
        return Optional.ofNullable(em.find(Shuttle.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The shuttles of a hall that leave from a moment on, the soonest first; at most so many. */
    public List<Shuttle> from(UUID hall, Instant moment, int most) {
        return em.createQuery(
                        "SELECT s FROM Shuttle s WHERE s.hall = :hall AND s.leavesAt >= :moment"
                                + " ORDER BY s.leavesAt, s.id",
                        Shuttle.class)
                .setParameter("hall", hall)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    /** The seats in a shuttle, in the order in which they were taken. */
    public List<ShuttleSeat> seats(UUID shuttle) {
        return em.createQuery("SELECT s FROM ShuttleSeat s WHERE s.shuttle = :shuttle ORDER BY s.id", ShuttleSeat.class)
                .setParameter("shuttle", shuttle)
                .getResultList();
    }

    /** The last seat that any of a person's records had in a shuttle, as it is now. */
    public Optional<ShuttleSeat> seat(UUID shuttle, Collection<UUID> records) {
        Optional<ShuttleSeat> found = em.createQuery(
                        "SELECT s FROM ShuttleSeat s WHERE s.shuttle = :shuttle AND s.person IN :records"
                                + " ORDER BY s.id DESC",
                        ShuttleSeat.class)
                .setParameter("shuttle", shuttle)
                .setParameter("records", records)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        found.ifPresent(em::refresh);
        return found;
    }

    /** The seats that are kept for any of a person's records. */
    public List<ShuttleSeat> kept(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT s FROM ShuttleSeat s WHERE s.person IN :records AND s.state = :kept ORDER BY s.id",
                        ShuttleSeat.class)
                .setParameter("records", records)
                .setParameter("kept", ShuttleSeatState.KEPT)
                .getResultList();
    }
}
