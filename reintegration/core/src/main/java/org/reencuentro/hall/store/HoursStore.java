package org.reencuentro.hall.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reencuentro.hall.model.HallException;
import org.reencuentro.hall.model.HallOpening;

/** When halls are open. */
@ApplicationScoped
public class HoursStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public List<HallOpening> openings(UUID hall) {
        return em.createQuery("SELECT o FROM HallOpening o WHERE o.hall = :hall", HallOpening.class)
                .setParameter("hall", hall)
                .getResultList();
    }

    /** What is different on days from one on. */
    public List<HallException> exceptions(UUID hall, LocalDate from) {
        return em.createQuery(
                        "SELECT e FROM HallException e WHERE e.hall = :hall AND e.day >= :from", HallException.class)
                .setParameter("hall", hall)
                .setParameter("from", from)
                .getResultList();
    }

    /** Forgets the week of a hall. */
    public void clear(UUID hall) {
        em.createQuery("DELETE FROM HallOpening o WHERE o.hall = :hall")
                .setParameter("hall", hall)
                .executeUpdate();
    }

    /** Forgets what is different on a day. */
    public void clear(UUID hall, LocalDate day) {
        em.createQuery("DELETE FROM HallException e WHERE e.hall = :hall AND e.day = :day")
                .setParameter("hall", hall)
                .setParameter("day", day)
                .executeUpdate();
    }
}
