package org.reencuentro.hall.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.hall.model.Arrival;
import org.reencuentro.hall.model.Passenger;

/** Arrivals and who is on their lists. */
@ApplicationScoped
public class ArrivalStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<Arrival> arrival(UUID id) {
        return Optional.ofNullable(em.find(Arrival.class, id));
    }

    /** The arrival, locked until the transaction ends: two imports of one list come one after the other. */
    public Optional<Arrival> lock(UUID id) {
        return Optional.ofNullable(em.find(Arrival.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Arrivals from an instant on, the earliest first. */
    public List<Arrival> from(Instant earliest, int most) {
        return em.createQuery(
                        "SELECT a FROM Arrival a WHERE a.scheduledAt >= :earliest ORDER BY a.scheduledAt",
                        Arrival.class)
                .setParameter("earliest", earliest)
                .setMaxResults(most)
                .getResultList();
    }

    public List<Passenger> passengers(UUID arrival) {
        return em.createQuery("SELECT p FROM Passenger p WHERE p.arrival = :arrival ORDER BY p.row", Passenger.class)
                .setParameter("arrival", arrival)
                .getResultList();
    }

    public Optional<Passenger> passenger(UUID id) {
        return Optional.ofNullable(em.find(Passenger.class, id));
    }

    public List<Passenger> journeysOf(UUID person) {
        return em.createQuery("SELECT p FROM Passenger p WHERE p.person = :person", Passenger.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The rows that an arrival already has, as hexadecimal pseudonyms. */
    public Set<String> rows(UUID arrival) {
        Set<String> rows = new HashSet<>();
        em.createQuery("SELECT p.rowPseudonym FROM Passenger p WHERE p.arrival = :arrival", byte[].class)
                .setParameter("arrival", arrival)
                .getResultList()
                .forEach(row -> rows.add(HexFormat.of().formatHex(row)));
        return rows;
    }
}
