package org.reencuentro.hall.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.hall.EmergencyKind;
import org.reencuentro.hall.model.Attention;
import org.reencuentro.hall.model.Hall;
import org.reencuentro.hall.model.Kiosk;
import org.reencuentro.hall.model.Line;

/** Halls, lines, kiosks, and attentions. */
@ApplicationScoped
public class HallStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<Hall> hall(UUID id) {
        return Optional.ofNullable(em.find(Hall.class, id));
    }

    public Optional<Hall> hallByCode(String code) {
        return em.createQuery("SELECT h FROM Hall h WHERE h.code = :code", Hall.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<Hall> halls() {
        return em.createQuery("SELECT h FROM Hall h ORDER BY h.id", Hall.class).getResultList();
    }

    public Optional<Line> line(UUID id) {
        return Optional.ofNullable(em.find(Line.class, id));
    }

    public Optional<Line> lineByEndpoint(String endpoint) {
        return em.createQuery("SELECT l FROM Line l WHERE l.endpoint = :endpoint", Line.class)
                .setParameter("endpoint", endpoint)
                .getResultStream()
                .findFirst();
    }

    public List<Line> lines() {
        return em.createQuery("SELECT l FROM Line l ORDER BY l.endpoint", Line.class)
                .getResultList();
    }

    public Optional<Kiosk> kiosk(UUID id) {
        return Optional.ofNullable(em.find(Kiosk.class, id));
    }

    public Optional<Kiosk> kioskByCode(String code) {
        return em.createQuery("SELECT k FROM Kiosk k WHERE k.code = :code", Kiosk.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The kiosk, locked until the transaction ends. */
    public Optional<Kiosk> lockKiosk(UUID id) {
        return Optional.ofNullable(em.find(Kiosk.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The kiosk that waits for this code, locked until the transaction ends: a code is used up by one device. */
    public Optional<Kiosk> lockKioskByEnrolment(byte[] hash) {
        return em.createQuery("SELECT k FROM Kiosk k WHERE k.enrolment = :hash", Kiosk.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public List<Kiosk> kiosks() {
        return em.createQuery("SELECT k FROM Kiosk k ORDER BY k.code", Kiosk.class)
                .getResultList();
    }

    public Optional<Attention> attention(UUID id) {
        return Optional.ofNullable(em.find(Attention.class, id));
    }

    public List<Attention> attentions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT a FROM Attention a WHERE a.id IN :ids", Attention.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public Optional<Attention> openAttentionAt(String place) {
        return em.createQuery("SELECT a FROM Attention a WHERE a.place = :place AND a.takenAt IS NULL", Attention.class)
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    /**
     * Which emergencies somebody is shown among attentions.
     *
     * @param kinds to which they are called at once
     * @param raisedBefore until when any was raised to which they are called by now; empty for none
     */
    public record Emergencies(Set<EmergencyKind> kinds, Optional<Instant> raisedBefore) {}

    public long countOpenAttentions(Set<UUID> halls, Emergencies emergencies) {
        return halls.isEmpty()
                ? 0
                : shown(em.createQuery("SELECT COUNT(a)" + shown(emergencies), Long.class), halls, emergencies)
                        .getSingleResult();
    }

    public List<Attention> openAttentions(Set<UUID> halls, Emergencies emergencies) {
        return halls.isEmpty()
                ? List.of()
                : shown(
                                em.createQuery(
                                        "SELECT a" + shown(emergencies) + " ORDER BY a.minor DESC, a.raisedAt",
                                        Attention.class),
                                halls,
                                emergencies)
                        .setMaxResults(200)
                        .getResultList();
    }

    private static String shown(Emergencies emergencies) {
        return " FROM Attention a WHERE a.takenAt IS NULL AND a.hall IN :halls AND (a.emergency IS NULL"
                + (emergencies.kinds().isEmpty() ? "" : " OR a.emergency IN :kinds")
                + (emergencies.raisedBefore().isEmpty() ? "" : " OR a.raisedAt <= :raisedBefore")
                + ")";
    }

    private static <T> TypedQuery<T> shown(TypedQuery<T> query, Set<UUID> halls, Emergencies emergencies) {
        query.setParameter("halls", halls);
        if (!emergencies.kinds().isEmpty()) {
            query.setParameter("kinds", emergencies.kinds());
        }
        emergencies.raisedBefore().ifPresent(before -> query.setParameter("raisedBefore", before));
        return query;
    }

    /** How many attentions of a hall each duty phone has answered since an instant. */
    public Map<UUID, Long> answeredSince(UUID hall, Instant since) {
        return em.createQuery(
                        "SELECT a.takenLine, COUNT(a) FROM Attention a WHERE a.hall = :hall AND a.takenAt >= :since"
                                + " AND a.takenLine IS NOT NULL GROUP BY a.takenLine",
                        Object[].class)
                .setParameter("hall", hall)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** The emergency of that kind about somebody to which nobody goes yet. */
    public Optional<Attention> openEmergency(EmergencyKind kind, UUID passenger) {
        return em.createQuery(
                        "SELECT a FROM Attention a WHERE a.emergency = :kind AND a.passenger = :passenger"
                                + " AND a.takenAt IS NULL",
                        Attention.class)
                .setParameter("kind", kind)
                .setParameter("passenger", passenger)
                .getResultStream()
                .findFirst();
    }

    /** The emergencies that an account has raised since an instant, the newest first. */
    public List<Attention> emergenciesOf(UUID account, Instant since) {
        return em.createQuery(
                        "SELECT a FROM Attention a WHERE a.raisedBy = :account AND a.raisedAt >= :since"
                                + " AND a.emergency IS NOT NULL ORDER BY a.raisedAt DESC",
                        Attention.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setMaxResults(5)
                .getResultList();
    }
}
