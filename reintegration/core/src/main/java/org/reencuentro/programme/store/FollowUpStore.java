package org.reencuentro.programme.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.programme.model.FollowUp;

/** Follow-ups. */
@ApplicationScoped
public class FollowUpStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(FollowUp followUp) {
        em.persist(followUp);
    }

    public Optional<FollowUp> lock(UUID id) {
        return Optional.ofNullable(em.find(FollowUp.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<FollowUp> followUps(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT f FROM FollowUp f WHERE f.id IN :ids", FollowUp.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public List<FollowUp> ofPeople(Collection<UUID> people) {
        return em.createQuery(
                        "SELECT f FROM FollowUp f WHERE f.person IN :people ORDER BY f.month, f.id", FollowUp.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** What is not done and due until a day, the most overdue first. */
    public List<FollowUp> dueUntil(LocalDate day, int most) {
        return em.createQuery(
                        "SELECT f FROM FollowUp f WHERE f.doneAt IS NULL AND f.dueOn <= :day ORDER BY f.dueOn, f.id",
                        FollowUp.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }
}
