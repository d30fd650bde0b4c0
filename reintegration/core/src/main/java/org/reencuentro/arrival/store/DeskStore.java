package org.reencuentro.arrival.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.model.HeadCount;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.model.PassengerNote;
import org.reencuentro.arrival.model.PassengerStep;

/** What flight desks write down: steps, short notes, counts at the door. */
@ApplicationScoped
public class DeskStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    /** Writes what was added, so that it can be locked. */
    public void written() {
        em.flush();
    }

    /** The ticket that somebody carries; empty when they carry none. */
    public Optional<UUID> ticket(UUID passenger) {
        return em.createQuery(
                        "SELECT p.ticket FROM Passenger p WHERE p.id = :passenger AND p.ticket IS NOT NULL", UUID.class)
                .setParameter("passenger", passenger)
                .getResultStream()
                .findFirst();
    }

    /** With which arrival somebody came who is on a list. */
    public UUID arrival(UUID passenger) {
        return em.createQuery("SELECT p.arrival FROM Passenger p WHERE p.id = :passenger", UUID.class)
                .setParameter("passenger", passenger)
                .getSingleResult();
    }

    /** Somebody of an arrival, locked until the transaction ends: two desks come one after the other. */
    public Optional<Passenger> lock(UUID passenger) {
        return Optional.ofNullable(em.find(Passenger.class, passenger, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Somebody with those of their household on the same list, by identifier: everybody locks them in that order. */
    public List<UUID> household(UUID passenger) {
        return em.createQuery(
                        "SELECT p.id FROM Passenger p, Passenger self WHERE self.id = :passenger"
                                + " AND p.arrival = self.arrival"
                                + " AND (p.id = self.id OR p.household = self.household) ORDER BY p.id",
                        UUID.class)
                .setParameter("passenger", passenger)
                .getResultList();
    }

    /** The hall of an arrival that exists. */
    public UUID hall(UUID arrival) {
        return em.createQuery("SELECT a.hall FROM Arrival a WHERE a.id = :arrival", UUID.class)
                .setParameter("arrival", arrival)
                .getSingleResult();
    }

    /** Who of an arrival carries a ticket. */
    public Optional<UUID> carrying(UUID arrival, UUID ticket) {
        return em.createQuery(
                        "SELECT p.id FROM Passenger p WHERE p.arrival = :arrival AND p.ticket = :ticket"
                                + " AND p.knownAs IS NULL",
                        UUID.class)
                .setParameter("arrival", arrival)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    /** The newest step of somebody; empty before the first. */
    public Optional<PassengerStep> newest(UUID passenger) {
        return em.createQuery(
                        "SELECT s FROM PassengerStep s WHERE s.passenger = :passenger ORDER BY s.at DESC, s.id DESC",
                        PassengerStep.class)
                .setParameter("passenger", passenger)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest step of an account at an arrival; empty before the first. */
    public Optional<PassengerStep> newestOf(UUID arrival, UUID account) {
        return em.createQuery(
                        "SELECT s FROM PassengerStep s WHERE s.arrival = :arrival AND s.account = :account"
                                + " ORDER BY s.at DESC, s.id DESC",
                        PassengerStep.class)
                .setParameter("arrival", arrival)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The steps of one press, by passenger. */
    public List<PassengerStep> ofPress(UUID press) {
        return em.createQuery(
                        "SELECT s FROM PassengerStep s WHERE s.press = :press ORDER BY s.passenger",
                        PassengerStep.class)
                .setParameter("press", press)
                .getResultList();
    }

    /** How many people have written steps of an arrival since an instant. */
    public long working(UUID arrival, Instant since) {
        return em.createQuery(
                        "SELECT COUNT(DISTINCT s.account) FROM PassengerStep s"
                                + " WHERE s.arrival = :arrival AND s.at >= :since",
                        Long.class)
                .setParameter("arrival", arrival)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The short notes on passengers, the oldest first. */
    public List<PassengerNote> notes(Collection<UUID> passengers) {
        return passengers.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT n FROM PassengerNote n WHERE n.passenger IN :passengers ORDER BY n.at, n.id",
                                PassengerNote.class)
                        .setParameter("passengers", passengers)
                        .getResultList();
    }

    /** The newest count at the door; empty before the first. */
    public Optional<HeadCount> counted(UUID arrival) {
        return em.createQuery(
                        "SELECT c FROM HeadCount c WHERE c.arrival = :arrival ORDER BY c.at DESC, c.id DESC",
                        HeadCount.class)
                .setParameter("arrival", arrival)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
