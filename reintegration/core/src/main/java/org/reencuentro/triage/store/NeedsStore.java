package org.reencuentro.triage.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
