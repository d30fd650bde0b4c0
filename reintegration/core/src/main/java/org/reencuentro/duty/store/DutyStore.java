package org.reencuentro.duty.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.duty.model.Duty;

/** Rosters of halls. */
@ApplicationScoped
public class DutyStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Duty duty) {
        em.persist(duty);
    }

    public void remove(Duty duty) {
        em.remove(duty);
    }

    /** A duty of that hall. */
    public Optional<Duty> find(UUID hall, UUID id) {
        return Optional.ofNullable(em.find(Duty.class, id))
                .filter(duty -> duty.hall().equals(hall));
    }

    public List<Duty> ofHall(UUID hall) {
        return em.createQuery("SELECT d FROM Duty d WHERE d.hall = :hall", Duty.class)
                .setParameter("hall", hall)
                .getResultList();
    }
}
