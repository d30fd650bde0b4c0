package org.reencuentro.relief.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Problem;
import org.reencuentro.relief.ReliefChange;
import org.reencuentro.relief.ReliefProblem;
import org.reencuentro.relief.model.ReliefItem;
import org.reencuentro.relief.model.ReliefMovement;

/** Items of relief, and what changed how many are left. */
@ApplicationScoped
public class ReliefStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(ReliefMovement movement) {
        em.persist(movement);
    }

    /**
     * Adds an item.
     *
     * @throws Problem {@link ReliefProblem#RELIEF_NAME_TAKEN}, also of two that are added at once
     */
    public void add(ReliefItem item) {
        em.persist(item);
        FirstCome.flush(em, ReliefProblem.RELIEF_NAME_TAKEN);
    }

    /** An item that nobody else changes until this transaction is over. */
    public Optional<ReliefItem> lock(UUID id) {
        return Optional.ofNullable(em.find(ReliefItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The items of a hall, in the order of their groups and names. */
    public List<ReliefItem> of(UUID hall) {
        return em.createQuery("SELECT i FROM ReliefItem i WHERE i.hall = :hall", ReliefItem.class)
                .setParameter("hall", hall)
                .getResultStream()
                .sorted(Comparator.comparing(ReliefItem::group).thenComparing(ReliefItem::name))
                .toList();
    }

    public Map<UUID, ReliefItem> items(Collection<UUID> ids) {
        Map<UUID, ReliefItem> items = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("SELECT i FROM ReliefItem i WHERE i.id IN :ids", ReliefItem.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(each -> items.put(each.id(), each));
        }
        return items;
    }

    /** How many people have got of each item of a hall since a moment; items without are missing. */
    public Map<UUID, Integer> givenSince(UUID hall, Instant since) {
        Map<UUID, Integer> given = new HashMap<>();
        em.createQuery(
                        "SELECT m.item, m.change, SUM(m.amount) FROM ReliefMovement m WHERE m.hall = :hall"
                                + " AND m.at >= :since GROUP BY m.item, m.change",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("hall", hall)
                .getResultList()
                .forEach(row -> given.merge(
                        (UUID) row[0], ((ReliefChange) row[1]).given(((Number) row[2]).intValue()), Integer::sum));
        return given;
    }

    /** What changed in a hall, the newest first; at most so many. */
    public List<ReliefMovement> newest(UUID hall, int most) {
        return em.createQuery(
                        "SELECT m FROM ReliefMovement m WHERE m.hall = :hall ORDER BY m.at DESC, m.id DESC",
                        ReliefMovement.class)
                .setParameter("hall", hall)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was given to some records of a person, and taken back, the oldest first. */
    public List<ReliefMovement> ofPeople(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT m FROM ReliefMovement m WHERE m.person IN :records ORDER BY m.at, m.id",
                        ReliefMovement.class)
                .setParameter("records", records)
                .getResultList();
    }
}
