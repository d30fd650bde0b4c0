package org.reencuentro.transport.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Problem;
import org.reencuentro.transport.TransportProblem;
import org.reencuentro.transport.model.Timetable;

/** Timetables of now and before. */
@ApplicationScoped
public class TimetableStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Timetable timetable) {
        em.persist(timetable);
    }

    public Optional<Timetable> find(UUID id) {
        return Optional.ofNullable(em.find(Timetable.class, id));
    }

    /** The number of the one in force; 0 when there is none. */
    public int current() {
        // H2 answers an Integer, MySQL a Long.
        return em.createQuery("SELECT COALESCE(MAX(t.number), 0) FROM Timetable t", Number.class)
                .getSingleResult()
                .intValue();
    }

    /** The one of a number. */
    public Optional<Timetable> numbered(int number) {
        return em.createQuery("SELECT t FROM Timetable t WHERE t.number = :number", Timetable.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those that were in force, the newest first. */
    public List<Timetable> newest(int most) {
        return em.createQuery(
                        "SELECT t FROM Timetable t WHERE t.number IS NOT NULL ORDER BY t.number DESC", Timetable.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets what somebody handed in and never put in force. */
    public void forgetDrafts(UUID account) {
        em.createQuery("DELETE FROM Timetable t WHERE t.number IS NULL AND t.receivedBy = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /**
     * Writes what was changed. Of two that were put in force at once the database takes one.
     *
     * @throws Problem {@link TransportProblem#TIMETABLE_OVERTAKEN} for the other
     */
    public void flush() {
        FirstCome.flush(em, TransportProblem.TIMETABLE_OVERTAKEN);
    }
}
