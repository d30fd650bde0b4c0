package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The outbox table. Claims skip rows that another node holds, so that nodes share the work without waiting. */
@ApplicationScoped
@Transactional
class OutboxStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    void insert(UUID id, String topic, UUID subject, Instant at) {
        em.createNativeQuery("INSERT INTO outbox (id, topic, subject, written_at, due_at, attempts, state)"
                        + " VALUES (?1, ?2, ?3, ?4, ?4, 0, 'WAITING')")
                .setParameter(1, UuidAsBytes.bytes(id))
                .setParameter(2, topic)
                .setParameter(3, UuidAsBytes.bytes(subject))
                .setParameter(4, utc(at))
                .executeUpdate();
    }

    /** Takes up to twenty due messages for the length of the lease and counts the attempt. */
    @SuppressWarnings("unchecked")
    List<Outbox.Message> claim(List<String> topics, Instant now, Duration lease) {
        if (topics.isEmpty()) {
            return List.of();
        }
        String marks =
                IntStream.range(0, topics.size()).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(", "));
        var query = em.createNativeQuery("SELECT id, topic, subject, written_at, attempts FROM outbox"
                + " WHERE state = 'WAITING' AND due_at <= ?1 AND topic IN (" + marks + ")"
                + " ORDER BY due_at, id LIMIT 20 FOR UPDATE SKIP LOCKED");
        query.setParameter(1, utc(now));
        for (int i = 0; i < topics.size(); i++) {
            query.setParameter(i + 2, topics.get(i));
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(row -> taken(row, now.plus(lease))).toList();
    }

    private Outbox.Message taken(Object[] row, Instant until) {
        byte[] id = (byte[]) row[0];
        em.createNativeQuery("UPDATE outbox SET due_at = ?1, attempts = attempts + 1 WHERE id = ?2")
                .setParameter(1, utc(until))
                .setParameter(2, id)
                .executeUpdate();
        return new Outbox.Message(
                UuidAsBytes.uuid(id),
                (String) row[1],
                UuidAsBytes.uuid((byte[]) row[2]),
                instant(row[3]),
                ((Number) row[4]).intValue() + 1);
    }

    void delivered(UUID id) {
        em.createNativeQuery("DELETE FROM outbox WHERE id = ?1")
                .setParameter(1, UuidAsBytes.bytes(id))
                .executeUpdate();
    }

    void again(UUID id, Instant due, String fault) {
        em.createNativeQuery("UPDATE outbox SET due_at = ?1, fault = ?2 WHERE id = ?3")
                .setParameter(1, utc(due))
                .setParameter(2, fault)
                .setParameter(3, UuidAsBytes.bytes(id))
                .executeUpdate();
    }

    void dead(UUID id, String fault) {
        em.createNativeQuery("UPDATE outbox SET state = 'DEAD', fault = ?1 WHERE id = ?2")
                .setParameter(1, fault)
                .setParameter(2, UuidAsBytes.bytes(id))
                .executeUpdate();
    }

    long countDead() {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM outbox WHERE state = 'DEAD'")
                        .getSingleResult())
                .longValue();
    }

    /** Those that were given up, the oldest first. */
    @SuppressWarnings("unchecked")
    List<Outbox.Dead> dead(int most) {
        List<Object[]> rows = em.createNativeQuery("SELECT id, topic, written_at, attempts, fault FROM outbox"
                        + " WHERE state = 'DEAD' ORDER BY written_at, id LIMIT " + most)
                .getResultList();
        return rows.stream()
                .map(row -> new Outbox.Dead(
                        UuidAsBytes.uuid((byte[]) row[0]),
                        (String) row[1],
                        instant(row[2]),
                        ((Number) row[3]).intValue(),
                        String.valueOf(row[4])))
                .toList();
    }

    boolean revive(UUID id, Instant now) {
        return em.createNativeQuery("UPDATE outbox SET state = 'WAITING', attempts = 0, due_at = ?1"
                                + " WHERE id = ?2 AND state = 'DEAD'")
                        .setParameter(1, utc(now))
                        .setParameter(2, UuidAsBytes.bytes(id))
                        .executeUpdate()
                > 0;
    }

    boolean resolve(UUID id, String reason, UUID by, Instant now) {
        return em.createNativeQuery("UPDATE outbox SET state = 'GIVEN_UP', resolution = ?1, resolved_by = ?2,"
                                + " resolved_at = ?3 WHERE id = ?4 AND state = 'DEAD'")
                        .setParameter(1, reason)
                        .setParameter(2, UuidAsBytes.bytes(by))
                        .setParameter(3, utc(now))
                        .setParameter(4, UuidAsBytes.bytes(id))
                        .executeUpdate()
                > 0;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(Object value) {
        return value instanceof java.sql.Timestamp stamp
                ? stamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }
}
