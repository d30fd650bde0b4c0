package org.reencuentro.delivery.store;

import static org.reencuentro.delivery.store.ChangeStore.instant;
import static org.reencuentro.delivery.store.ChangeStore.utc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.delivery.DeliveryFault;
import org.reencuentro.delivery.GiveUpReason;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.referral.ReferralState;

/** The messages on their way to webhooks. Claims skip rows that another node holds. */
@ApplicationScoped
public class DeliveryStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** A message that was claimed: which change to which webhook, and how often it was tried, this time included. */
    public record Claimed(
            UUID id,
            UUID change,
            long number,
            UUID referral,
            String code,
            ReferralState state,
            Optional<String> what,
            Instant at,
            Instant writtenAt,
            int attempts) {}

    /** A message that was given up, and how its last attempt went. */
    public record Dead(
            UUID id,
            UUID webhook,
            UUID organisation,
            String code,
            ReferralState state,
            Optional<String> what,
            Instant writtenAt,
            int attempts,
            Optional<DeliveryFault> fault,
            OptionalInt status) {}

    /** Lets a change go to a webhook, once. */
    public void write(UUID id, UUID webhook, UUID change, Instant now) {
        em.createNativeQuery("INSERT INTO webhook_delivery (id, webhook_id, change_id, written_at, due_at, attempts,"
                        + " state) VALUES (?1, ?2, ?3, ?4, ?4, 0, 'WAITING')"
                        + " ON DUPLICATE KEY UPDATE attempts = attempts")
                .setParameter(1, UuidAsBytes.bytes(id))
                .setParameter(2, UuidAsBytes.bytes(webhook))
                .setParameter(3, UuidAsBytes.bytes(change))
                .setParameter(4, utc(now))
                .executeUpdate();
    }

    /** The active webhooks for which a message is due, and whose they are. */
    @SuppressWarnings("unchecked")
    public Map<UUID, UUID> due(Instant now) {
        List<Object[]> rows = em.createNativeQuery("SELECT w.id, w.organisation_id FROM webhook w"
                        + " WHERE w.state = 'ACTIVE' AND EXISTS (SELECT 1 FROM webhook_delivery d"
                        + " WHERE d.webhook_id = w.id AND d.state = 'WAITING' AND d.due_at <= ?1)")
                .setParameter(1, utc(now))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> UuidAsBytes.uuid((byte[]) row[0]), row -> UuidAsBytes.uuid((byte[]) row[1])));
    }

    /** Takes due messages of a webhook until an instant and counts the attempt; found first and held then, as the outbox's. */
    @SuppressWarnings("unchecked")
    public List<Claimed> claim(UUID webhook, Instant now, Instant until, int most) {
        List<byte[]> due = em.createNativeQuery(due(most))
                .setParameter(1, UuidAsBytes.bytes(webhook))
                .setParameter(2, utc(now))
                .getResultList();
        return due.stream()
                .filter(id -> hold(id, now))
                .map(id -> taken(id, until))
                .toList();
    }

    /** Which messages of a webhook are due, in the order of the index. */
    static String due(int most) {
        return "SELECT id FROM webhook_delivery WHERE webhook_id = ?1 AND state = 'WAITING' AND due_at <= ?2"
                + " ORDER BY webhook_id, state, due_at LIMIT " + most;
    }

    /** Whether a message is still due, and nobody else holds it. */
    private boolean hold(byte[] id, Instant now) {
        return !em.createNativeQuery("SELECT id FROM webhook_delivery WHERE id = ?1 AND state = 'WAITING'"
                        + " AND due_at <= ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, id)
                .setParameter(2, utc(now))
                .getResultList()
                .isEmpty();
    }

    private Claimed taken(byte[] id, Instant until) {
        em.createNativeQuery("UPDATE webhook_delivery SET due_at = ?1, attempts = attempts + 1 WHERE id = ?2")
                .setParameter(1, utc(until))
                .setParameter(2, id)
                .executeUpdate();
        Object[] row = (Object[]) em.createNativeQuery("SELECT d.change_id, c.change_number, c.referral_id, r.code,"
                        + " c.state, c.changed_at, d.written_at, d.attempts, c.what FROM webhook_delivery d"
                        + " JOIN partner_change c ON c.id = d.change_id JOIN referral r ON r.id = c.referral_id"
                        + " WHERE d.id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        return new Claimed(
                UuidAsBytes.uuid(id),
                UuidAsBytes.uuid((byte[]) row[0]),
                ((Number) row[1]).longValue(),
                UuidAsBytes.uuid((byte[]) row[2]),
                (String) row[3],
                ReferralState.valueOf((String) row[4]),
                ChangeStore.what(row[8]),
                instant(row[5]),
                instant(row[6]),
                ((Number) row[7]).intValue());
    }

    /** It has arrived. */
    public void arrived(UUID id, UUID webhook, Instant now) {
        em.createNativeQuery("DELETE FROM webhook_delivery WHERE id = ?1")
                .setParameter(1, UuidAsBytes.bytes(id))
                .executeUpdate();
        em.createNativeQuery("UPDATE webhook SET delivered_at = ?1, fault = NULL WHERE id = ?2"
                        + " AND (fault IS NOT NULL OR delivered_at IS NULL OR delivered_at < ?3)")
                .setParameter(1, utc(now))
                .setParameter(2, UuidAsBytes.bytes(webhook))
                .setParameter(3, utc(now.minusSeconds(60)))
                .executeUpdate();
    }

    /** It has not arrived, and is due again. */
    public void postpone(UUID id, Instant due, DeliveryFault fault, OptionalInt status) {
        em.createNativeQuery("UPDATE webhook_delivery SET due_at = ?1, fault = ?2, status = ?3 WHERE id = ?4")
                .setParameter(1, utc(due))
                .setParameter(2, fault.name())
                .setParameter(3, status.isPresent() ? status.getAsInt() : 0)
                .setParameter(4, UuidAsBytes.bytes(id))
                .executeUpdate();
    }

    /** It has not arrived, and a person must decide. */
    public void giveUp(UUID id, DeliveryFault fault, OptionalInt status) {
        em.createNativeQuery("UPDATE webhook_delivery SET state = 'DEAD', fault = ?1, status = ?2 WHERE id = ?3")
                .setParameter(1, fault.name())
                .setParameter(2, status.isPresent() ? status.getAsInt() : 0)
                .setParameter(3, UuidAsBytes.bytes(id))
                .executeUpdate();
    }

    /** Why the last attempt at a webhook failed. */
    public void blame(UUID webhook, DeliveryFault fault) {
        em.createNativeQuery("UPDATE webhook SET fault = ?1 WHERE id = ?2 AND (fault IS NULL OR fault <> ?1)")
                .setParameter(1, fault.name())
                .setParameter(2, UuidAsBytes.bytes(webhook))
                .executeUpdate();
    }

    /** Gives up what has waited for a webhook since before an instant. */
    public void bury(UUID webhook, Instant writtenBefore, DeliveryFault fault) {
        em.createNativeQuery("UPDATE webhook_delivery SET state = 'DEAD', fault = ?1 WHERE webhook_id = ?2"
                        + " AND state = 'WAITING' AND written_at < ?3")
                .setParameter(1, fault.name())
                .setParameter(2, UuidAsBytes.bytes(webhook))
                .setParameter(3, utc(writtenBefore))
                .executeUpdate();
    }

    /** How many messages of a webhook are in a state. */
    public long count(UUID webhook, String state) {
        return ((Number) em.createNativeQuery(
                                "SELECT COUNT(*) FROM webhook_delivery WHERE webhook_id = ?1 AND state = ?2")
                        .setParameter(1, UuidAsBytes.bytes(webhook))
                        .setParameter(2, state)
                        .getSingleResult())
                .longValue();
    }

    /** Forgets what waits for a webhook, and what was given up. */
    public void forget(UUID webhook) {
        em.createNativeQuery("DELETE FROM webhook_delivery WHERE webhook_id = ?1 AND state <> 'GIVEN_UP'")
                .setParameter(1, UuidAsBytes.bytes(webhook))
                .executeUpdate();
    }

    /** What was given up and waits for a person, the oldest first. */
    @SuppressWarnings("unchecked")
    public List<Dead> dead(int most) {
        List<Object[]> rows = em.createNativeQuery("SELECT d.id, d.webhook_id, c.organisation_id, r.code, c.state,"
                        + " d.written_at, d.attempts, d.fault, d.status, c.what FROM webhook_delivery d"
                        + " JOIN partner_change c ON c.id = d.change_id JOIN referral r ON r.id = c.referral_id"
                        + " WHERE d.state = 'DEAD' ORDER BY d.written_at, d.id LIMIT " + most)
                .getResultList();
        return rows.stream()
                .map(row -> new Dead(
                        UuidAsBytes.uuid((byte[]) row[0]),
                        UuidAsBytes.uuid((byte[]) row[1]),
                        UuidAsBytes.uuid((byte[]) row[2]),
                        (String) row[3],
                        ReferralState.valueOf((String) row[4]),
                        ChangeStore.what(row[9]),
                        instant(row[5]),
                        ((Number) row[6]).intValue(),
                        Optional.ofNullable((String) row[7]).map(DeliveryFault::valueOf),
                        status(row[8])))
                .toList();
    }

    private static OptionalInt status(Object column) {
        return column instanceof Number status && status.intValue() > 0
                ? OptionalInt.of(status.intValue())
                : OptionalInt.empty();
    }

    public long countDead() {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM webhook_delivery WHERE state = 'DEAD'")
                        .getSingleResult())
                .longValue();
    }

    /** Tries one that was given up anew; whether there was one. */
    public boolean again(UUID id, Instant now) {
        return em.createNativeQuery("UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, written_at = ?1,"
                                + " due_at = ?1 WHERE id = ?2 AND state = 'DEAD'")
                        .setParameter(1, utc(now))
                        .setParameter(2, UuidAsBytes.bytes(id))
                        .executeUpdate()
                > 0;
    }

    /** Tries all of a webhook that were given up anew; how many there were. */
    public int allAgain(UUID webhook, Instant now) {
        return em.createNativeQuery("UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, written_at = ?1,"
                        + " due_at = ?1 WHERE webhook_id = ?2 AND state = 'DEAD'")
                .setParameter(1, utc(now))
                .setParameter(2, UuidAsBytes.bytes(webhook))
                .executeUpdate();
    }

    /** Lays one that was given up to rest; whether there was one. */
    public boolean resolve(UUID id, GiveUpReason reason, UUID by, Instant now) {
        return em.createNativeQuery("UPDATE webhook_delivery SET state = 'GIVEN_UP', resolution = ?1,"
                                + " resolved_by = ?2, resolved_at = ?3 WHERE id = ?4 AND state = 'DEAD'")
                        .setParameter(1, reason.name())
                        .setParameter(2, UuidAsBytes.bytes(by))
                        .setParameter(3, utc(now))
                        .setParameter(4, UuidAsBytes.bytes(id))
                        .executeUpdate()
                > 0;
    }
}
