package org.reencuentro.arrival.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.model.ExpectedMessage;

/** What partners were told of arrivals. */
@ApplicationScoped
public class ExpectedStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** The household of a minor, and how many on that list belong to it. */
    public record Household(int members, int minors) {}

    public void add(ExpectedMessage message) {
        em.persist(message);
    }

    /** What was told of an arrival, the newest first. */
    public List<ExpectedMessage> ofArrival(UUID arrival) {
        return em.createQuery(
                        "SELECT m FROM ExpectedMessage m WHERE m.arrival = :arrival ORDER BY m.writtenAt DESC, m.id",
                        ExpectedMessage.class)
                .setParameter("arrival", arrival)
                .getResultList();
    }

    /** A message, locked until the transaction ends. */
    public Optional<ExpectedMessage> lock(UUID id) {
        return Optional.ofNullable(em.find(ExpectedMessage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What holds for an organisation, of arrivals scheduled from an instant on, the earliest arrival first. */
    public List<ExpectedMessage> holding(UUID organisation, Instant from, int most) {
        return em.createQuery(
                        "SELECT m FROM ExpectedMessage m, Arrival a WHERE a.id = m.arrival AND m.organisation = :organisation"
                                + " AND m.supersededAt IS NULL AND a.scheduledAt >= :from ORDER BY a.scheduledAt, m.id",
                        ExpectedMessage.class)
                .setParameter("organisation", organisation)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    /** What an organisation was told from an instant on, in the order in which it was told, after a message. */
    public List<ExpectedMessage> since(UUID organisation, Instant since, Optional<UUID> after, int most) {
        Optional<ExpectedMessage> last = after.map(id -> em.find(ExpectedMessage.class, id))
                .filter(message -> message.organisation().equals(organisation));
        var query = em.createQuery(
                        "SELECT m FROM ExpectedMessage m WHERE m.organisation = :organisation AND m.writtenAt >= :since"
                                + (last.isPresent()
                                        ? " AND (m.writtenAt > :at OR (m.writtenAt = :at AND m.id > :after))"
                                        : "")
                                + " ORDER BY m.writtenAt, m.id",
                        ExpectedMessage.class)
                .setParameter("organisation", organisation)
                .setParameter("since", since);
        last.ifPresent(message -> query.setParameter("at", message.writtenAt()).setParameter("after", message.id()));
        return query.setMaxResults(most).getResultList();
    }

    /** The households of an arrival: how many belong to each, and how many of those are minors. */
    public List<Household> households(UUID arrival) {
        return em
                .createQuery(
                        "SELECT p.household, COUNT(p.id), SUM(CASE WHEN p.minor = TRUE THEN 1 ELSE 0 END)"
                                + " FROM Passenger p WHERE p.arrival = :arrival AND p.household IS NOT NULL"
                                + " GROUP BY p.household",
                        Object[].class)
                .setParameter("arrival", arrival)
                .getResultList()
                .stream()
                .map(row -> new Household(((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    /** How many minors of an arrival belong to no household. */
    public int minorsAlone(UUID arrival) {
        return em.createQuery(
                        "SELECT COUNT(p.id) FROM Passenger p WHERE p.arrival = :arrival AND p.minor = TRUE"
                                + " AND p.household IS NULL",
                        Long.class)
                .setParameter("arrival", arrival)
                .getSingleResult()
                .intValue();
    }

    /** Who is on the list of an arrival. */
    public List<UUID> people(UUID arrival) {
        return em.createQuery(
                        "SELECT p.person FROM Passenger p WHERE p.arrival = :arrival AND p.person IS NOT NULL",
                        UUID.class)
                .setParameter("arrival", arrival)
                .getResultList();
    }
}
