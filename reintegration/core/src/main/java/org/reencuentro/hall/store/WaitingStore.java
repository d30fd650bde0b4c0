package org.reencuentro.hall.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.model.Hall;
import org.reencuentro.hall.model.HallPeak;
import org.reencuentro.hall.model.WaitingNumber;

/** Waiting numbers, and which halls are in peak mode. */
@ApplicationScoped
public class WaitingStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** Lets whoever gives or calls numbers of a hall do so one after the other, until the transaction ends. */
    public void lock(UUID hall) {
        em.find(Hall.class, hall, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<HallPeak> peak(UUID hall) {
        return Optional.ofNullable(em.find(HallPeak.class, hall));
    }

    /** The number that was given out last on a day; 0 before the first. */
    public int last(UUID hall, LocalDate day) {
        return em.createQuery(
                        "SELECT COALESCE(MAX(w.number), 0) FROM WaitingNumber w WHERE w.hall = :hall AND w.day = :day",
                        Number.class) // of one kind on H2, of another on MySQL
                .setParameter("hall", hall)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    /** How many of the numbers of a day were not called yet. */
    public int waiting(UUID hall, LocalDate day) {
        return em.createQuery(
                        "SELECT COUNT(w) FROM WaitingNumber w WHERE w.hall = :hall AND w.day = :day"
                                + " AND w.calledAt IS NULL",
                        Long.class)
                .setParameter("hall", hall)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    /** The lowest number of a day that was not called yet. */
    public Optional<WaitingNumber> next(UUID hall, LocalDate day) {
        return em.createQuery(
                        "SELECT w FROM WaitingNumber w WHERE w.hall = :hall AND w.day = :day"
                                + " AND w.calledAt IS NULL ORDER BY w.number",
                        WaitingNumber.class)
                .setParameter("hall", hall)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The numbers that were called last, the newest first. */
    public List<WaitingNumber> called(UUID hall, LocalDate day, int most) {
        return em.createQuery(
                        "SELECT w FROM WaitingNumber w WHERE w.hall = :hall AND w.day = :day"
                                + " AND w.calledAt IS NOT NULL ORDER BY w.calledAt DESC, w.number DESC",
                        WaitingNumber.class)
                .setParameter("hall", hall)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }
}
