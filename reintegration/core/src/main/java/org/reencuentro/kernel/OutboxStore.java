package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The outbox table. Claims skip rows that another node holds, so that nodes share the work without waiting. */
@ApplicationScoped
@Transactional
class OutboxStore {
    private static final int AT_ONCE = 20;

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

    /**
     * Takes up to twenty due messages for the length of the lease and counts the attempt. They are found first and held then:
     * what is to be held H2 never reads in the order of an index, but all that waits, to sort it. More are found than are
     * held, for others take some of them at the same moment.
     */
    @SuppressWarnings("unchecked")
    List<Outbox.Message> claim(List<String> topics, Instant now, Duration lease) {
        if (topics.isEmpty()) {
            return List.of();
        }
        var due = em.createNativeQuery(due(topics.size()));
        due.setParameter(1, utc(now));
        for (int i = 0; i < topics.size(); i++) {
            due.setParameter(i + 2, topics.get(i));
        }
        List<byte[]> found = due.getResultList();
        return found.isEmpty() ? List.of() : hold(found, now, lease);
    }

    /** Which messages of so many topics are due, in the order of the index. */
    static String due(int topics) {
        return "SELECT id FROM outbox WHERE state = 'WAITING' AND due_at <= ?1 AND topic IN (" + marks(topics)
                + ") ORDER BY state, due_at LIMIT " + 3 * AT_ONCE;
    }

    @SuppressWarnings("unchecked")
    private List<Outbox.Message> hold(List<byte[]> due, Instant now, Duration lease) {
        var query = em.createNativeQuery(
                "SELECT id, topic, subject, written_at, attempts FROM outbox WHERE id IN (" + marks(due.size())
                        + ") AND state = 'WAITING' AND due_at <= ?1 LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED");
        query.setParameter(1, utc(now));
        for (int i = 0; i < due.size(); i++) {
            query.setParameter(i + 2, due.get(i));
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> placeOf((byte[]) row[0], due)))
                .map(row -> taken(row, now.plus(lease)))
                .toList();
    }

    private static int placeOf(byte[] id, List<byte[]> due) {
        return IntStream.range(0, due.size())
                .filter(i -> Arrays.equals(due.get(i), id))
                .findFirst()
                .orElse(due.size());
    }

    private static String marks(int values) {
        return IntStream.range(0, values).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(", "));
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
