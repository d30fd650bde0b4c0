package org.reencuentro.triage.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.triage.model.PassengerNeeds;

/** What people of arrivals need. */
@ApplicationScoped
public class NeedsStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(PassengerNeeds needs) {
        em.persist(needs);
    }

    public void remove(PassengerNeeds needs) {
        em.remove(needs);
    }

    /** What somebody needs, while everybody else who asks them waits; empty before the first question. */
    public Optional<PassengerNeeds> lock(UUID passenger) {
        em.createNativeQuery("SELECT id FROM passenger WHERE id = ?1 FOR UPDATE")
                .setParameter(1, UuidAsBytes.bytes(passenger))
                .getResultList();
        return Optional.ofNullable(em.find(PassengerNeeds.class, passenger)).map(found -> {
            em.refresh(found);
            return found;
        });
    }

    /** What those of an arrival need who were asked. */
    public List<PassengerNeeds> ofArrival(UUID arrival) {
        return em.createQuery(
                        "SELECT n FROM PassengerNeeds n, Passenger p WHERE p.id = n.passenger AND p.arrival = :arrival",
                        PassengerNeeds.class)
                .setParameter("arrival", arrival)
                .getResultList();
    }

    /** What those need who were asked, of arrivals of some halls scheduled since then; who was seen first comes first. */
    public List<Asked> inHalls(Set<UUID> halls, Instant since) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT n, p.arrival, p.person, p.state FROM PassengerNeeds n, Passenger p, Arrival a"
                                        + " WHERE p.id = n.passenger AND a.id = p.arrival AND a.hall IN :halls"
                                        + " AND a.scheduledAt >= :since ORDER BY p.checkedInAt, p.id",
                                Object[].class)
                        .setParameter("halls", halls)
                        .setParameter("since", since)
                        .getResultStream()
                        .map(row -> new Asked(
                                (PassengerNeeds) row[0],
                                (UUID) row[1],
                                Optional.ofNullable((UUID) row[2]),
                                (PassengerState) row[3]))
                        .toList();
    }

    /** Somebody who was asked, with the arrival with which they came and how far they are. */
    public record Asked(PassengerNeeds needs, UUID arrival, Optional<UUID> person, PassengerState state) {}

    /** What a person needed when they came, the newest arrival first. */
    public List<PassengerNeeds> ofPeople(Collection<UUID> people) {
        return em.createQuery(
                        "SELECT n FROM PassengerNeeds n, Passenger p, Arrival a WHERE p.id = n.passenger"
                                + " AND a.id = p.arrival AND p.person IN :people ORDER BY a.scheduledAt DESC",
                        PassengerNeeds.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** Where somebody of an arrival is; empty when there is nobody of that identifier. */
    public Optional<Whereabouts> whereabouts(UUID passenger) {
        return em.createQuery(
                        "SELECT a.id, a.hall, p.state FROM Passenger p, Arrival a WHERE a.id = p.arrival"
                                + " AND p.id = :passenger",
                        Object[].class)
                .setParameter("passenger", passenger)
                .getResultStream()
                .findFirst()
                .map(row -> new Whereabouts((UUID) row[0], (UUID) row[1], (PassengerState) row[2]));
    }

    /** The arrival with which somebody came, its hall, and how far they are. */
    public record Whereabouts(UUID arrival, UUID hall, PassengerState state) {}
}
