package org.reencuentro.arrival.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.CameWith;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.kernel.NewRows;

/** Arrivals and who is on their lists. */
@ApplicationScoped
public class ArrivalStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** How many are on the list of an arrival, and how many of them have passed the desk; the minors apart. */
    public record Counted(UUID arrival, boolean minor, int expected, int present) {}

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
    public List<Arrival> from(Set<UUID> halls, Instant earliest, int most) {
        if (halls.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT a FROM Arrival a WHERE a.hall IN :halls AND a.scheduledAt >= :earliest"
                                + " ORDER BY a.scheduledAt",
                        Arrival.class)
                .setParameter("halls", halls)
                .setParameter("earliest", earliest)
                .setMaxResults(most)
                .getResultList();
    }

    /** Arrivals from an instant on and before another, the earliest first. */
    public List<Arrival> between(Set<UUID> halls, Instant from, Instant before, int most) {
        if (halls.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT a FROM Arrival a WHERE a.hall IN :halls AND a.scheduledAt >= :from"
                                + " AND a.scheduledAt < :before ORDER BY a.scheduledAt",
                        Arrival.class)
                .setParameter("halls", halls)
                .setParameter("from", from)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many arrivals are scheduled from an instant on and before another. */
    public long count(Set<UUID> halls, Instant from, Instant before) {
        if (halls.isEmpty()) {
            return 0;
        }
        return em.createQuery(
                        "SELECT COUNT(a) FROM Arrival a WHERE a.hall IN :halls AND a.scheduledAt >= :from"
                                + " AND a.scheduledAt < :before",
                        Long.class)
                .setParameter("halls", halls)
                .setParameter("from", from)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** Those whom the lists of arrivals name, counted. Nobody is loaded: a page of arrivals needs numbers alone. */
    public List<Counted> counted(Collection<UUID> arrivals) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "SELECT p.arrival, p.minor, COUNT(p.id),"
                                + " SUM(CASE WHEN p.checkedInAt IS NULL THEN 0 ELSE 1 END)"
                                + " FROM Passenger p WHERE p.arrival IN :arrivals AND p.listed = TRUE GROUP BY p.arrival, p.minor",
                        Object[].class)
                .setParameter("arrivals", arrivals)
                .getResultList()
                .stream()
                .map(row -> new Counted(
                        (UUID) row[0], (Boolean) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).intValue()))
                .toList();
    }

    /** Everybody of an arrival by row; whoever was without a name and has one now stands there under it alone. */
    public List<Passenger> passengers(UUID arrival) {
        return em.createQuery(
                        "SELECT p FROM Passenger p WHERE p.arrival = :arrival AND p.knownAs IS NULL ORDER BY p.row",
                        Passenger.class)
                .setParameter("arrival", arrival)
                .getResultList();
    }

    /** The people of each household on a list, by its pseudonym in hexadecimal digits: adults first, then by row. */
    public Map<String, List<UUID>> households(UUID arrival) {
        Map<String, List<UUID>> households = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT p FROM Passenger p WHERE p.arrival = :arrival AND p.household IS NOT NULL"
                                + " AND p.person IS NOT NULL ORDER BY p.minor, p.row, p.id",
                        Passenger.class)
                .setParameter("arrival", arrival)
                .getResultList()
                .forEach(each -> households
                        .computeIfAbsent(each.household().orElseThrow(), key -> new ArrayList<>())
                        .add(each.person()));
        return households;
    }

    public Optional<Passenger> passenger(UUID id) {
        return Optional.ofNullable(em.find(Passenger.class, id));
    }

    /** The places on lists of these people, those of the latest arrival last. */
    public List<Passenger> journeysOf(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT p FROM Passenger p, Arrival a WHERE a.id = p.arrival AND p.person IN :persons"
                                        + " ORDER BY a.scheduledAt",
                                Passenger.class)
                        .setParameter("persons", persons)
                        .getResultList();
    }

    /** With which arrival each of these people came last; whoever came with none is missing. */
    public Map<UUID, CameWith> newestJourneys(Collection<UUID> persons) {
        Map<UUID, CameWith> newest = new HashMap<>();
        if (!persons.isEmpty()) {
            em.createQuery(
                            "SELECT p.person, a.id, a.kind, a.number, a.scheduledAt FROM Passenger p, Arrival a"
                                    + " WHERE a.id = p.arrival AND p.person IN :persons ORDER BY a.scheduledAt",
                            Object[].class)
                    .setParameter("persons", persons)
                    .getResultList()
                    .forEach(row -> newest.put(
                            (UUID) row[0],
                            new CameWith((UUID) row[1], (ArrivalKind) row[2], (String) row[3], (Instant) row[4])));
        }
        return newest;
    }

    public List<Arrival> arrivals(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT a FROM Arrival a WHERE a.id IN :ids", Arrival.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** With which arrivals people came; an index alone answers it, so it may be asked about many. */
    public Map<UUID, Set<UUID>> arrivalsOf(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "SELECT p.person, p.arrival FROM Passenger p WHERE p.person IN :persons",
                                Object[].class)
                        .setParameter("persons", persons)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** The hall of each of these arrivals. */
    public Map<UUID, UUID> halls(Collection<UUID> arrivals) {
        return arrivals.isEmpty()
                ? Map.of()
                : em
                        .createQuery("SELECT a.id, a.hall FROM Arrival a WHERE a.id IN :arrivals", Object[].class)
                        .setParameter("arrivals", arrivals)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** The hall of each of these passengers. */
    public Map<UUID, UUID> hallsOfPassengers(Collection<UUID> passengers) {
        return passengers.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "SELECT p.id, a.hall FROM Passenger p, Arrival a"
                                        + " WHERE a.id = p.arrival AND p.id IN :passengers",
                                Object[].class)
                        .setParameter("passengers", passengers)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
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

    /** Which of the people are on more than one list, or on one more than once. */
    public Set<UUID> onSeveralLists(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "SELECT p.person FROM Passenger p WHERE p.person IN :persons"
                                        + " GROUP BY p.person HAVING COUNT(p.id) > 1",
                                UUID.class)
                        .setParameter("persons", persons)
                        .getResultList());
    }

    /** Writes those whom a list brings, after what they refer to; none of them is managed. */
    public void list(List<Passenger> brought) {
        em.flush();
        NewRows.insert(em, Passenger.class, brought);
    }
}
