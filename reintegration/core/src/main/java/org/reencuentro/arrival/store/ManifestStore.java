package org.reencuentro.arrival.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.model.ManifestFile;
import org.reencuentro.arrival.model.ManifestImport;
import org.reencuentro.arrival.model.ManifestMapping;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.kernel.References;
import org.reencuentro.kernel.UuidAsBytes;

/** Lists on their way in, and those whom they brought. */
@ApplicationScoped
public class ManifestStore {
    private static final String WORKING = java.util.Arrays.stream(ImportState.values())
            .filter(ImportState::working)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));
    private static final int MOST = 200;

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<ManifestImport> manifestImport(UUID id) {
        return Optional.ofNullable(em.find(ManifestImport.class, id));
    }

    /** An import that nobody else moves until the transaction ends. */
    public Optional<ManifestImport> lock(UUID id) {
        return Optional.ofNullable(em.find(ManifestImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<ManifestFile> file(UUID manifestImport) {
        return Optional.ofNullable(em.find(ManifestFile.class, manifestImport));
    }

    /** Keeps nothing of what an import was made of. */
    public void forget(UUID manifestImport) {
        file(manifestImport).ifPresent(em::remove);
    }

    public Optional<ManifestMapping> mapping(UUID id) {
        return Optional.ofNullable(em.find(ManifestMapping.class, id));
    }

    /** The imports of an arrival, the newest first; at most 200. */
    public List<ManifestImport> ofArrival(UUID arrival) {
        return em.createQuery(
                        "SELECT i FROM ManifestImport i WHERE i.arrival = :arrival ORDER BY i.receivedAt DESC",
                        ManifestImport.class)
                .setParameter("arrival", arrival)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The imports of some halls, the newest first; at most 200. */
    public List<ManifestImport> ofHalls(Collection<UUID> halls) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT i FROM ManifestImport i, Arrival a WHERE a.id = i.arrival AND a.hall IN :halls"
                                        + " ORDER BY i.receivedAt DESC",
                                ManifestImport.class)
                        .setParameter("halls", halls)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    /** Imports that wait for somebody since before an instant. */
    public List<ManifestImport> waitingSince(Instant before) {
        return em.createQuery(
                        "SELECT i FROM ManifestImport i WHERE i.state IN :waiting AND i.receivedAt < :before",
                        ManifestImport.class)
                .setParameter("waiting", Set.of(ImportState.READ, ImportState.READY))
                .setParameter("before", before)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Takes the longest waiting work for the length of a lease and counts the attempt; empty when there is none. */
    public Optional<UUID> claim(Instant now, Instant until) {
        List<?> rows = em.createNativeQuery("SELECT id FROM manifest_import WHERE state IN (" + WORKING
                        + ") AND claimed_until <= ?1 ORDER BY claimed_until LIMIT 1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, utc(now))
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            byte[] id = row instanceof Object[] cells ? (byte[]) cells[0] : (byte[]) row;
            em.createNativeQuery("UPDATE manifest_import SET claimed_until = ?1, attempts = attempts + 1 WHERE id = ?2")
                    .setParameter(1, utc(until))
                    .setParameter(2, id)
                    .executeUpdate();
            return UuidAsBytes.uuid(id);
        });
    }

    /** Lets the work be taken again from an instant on. */
    public void again(UUID id, Instant from) {
        em.createNativeQuery("UPDATE manifest_import SET claimed_until = ?1 WHERE id = ?2")
                .setParameter(1, utc(from))
                .setParameter(2, UuidAsBytes.bytes(id))
                .executeUpdate();
    }

    /** Lets all work be taken that somebody had who is gone; returns how much. */
    public int release(Instant now) {
        return em.createNativeQuery("UPDATE manifest_import SET claimed_until = ?1 WHERE state IN (" + WORKING
                        + ") AND claimed_until > ?1")
                .setParameter(1, utc(now))
                .executeUpdate();
    }

    /** Those whom an import has brought. */
    public List<Passenger> brought(UUID manifestImport) {
        return em.createQuery("SELECT p FROM Passenger p WHERE p.manifestImport = :import", Passenger.class)
                .setParameter("import", manifestImport)
                .getResultList();
    }

    /** Which of the passengers something else refers to. */
    public Set<UUID> referredTo(Collection<UUID> passengers) {
        return References.to("passenger", passengers, Set.of(), em.unwrap(Connection.class));
    }

    /** Takes passengers off their lists, before anything else that is not written yet. */
    public void remove(Collection<Passenger> passengers) {
        passengers.forEach(em::remove);
        em.flush();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
