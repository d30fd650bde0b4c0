package org.reencuentro.delivery.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.delivery.PartnerChange;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.referral.ReferralMoved;
import org.reencuentro.referral.ReferralState;

/**
 * The changes of referrals, by organisation. A change is written without a number, so that no step waits for another; it
 * is numbered when it is first read, after it committed. So whoever has read up to a number has missed nothing before it.
 */
@ApplicationScoped
public class ChangeStore {
    private static final String MOVED = "MOVED";

    private static final String FIELDS = "SELECT c.id, c.change_number, c.referral_id, r.code, c.state, c.changed_at,"
            + " c.what FROM partner_change c JOIN referral r ON r.id = c.referral_id";

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void write(UUID id, ReferralMoved moved) {
        em.createNativeQuery("INSERT INTO partner_change (id, organisation_id, referral_id, state, what, changed_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, UuidAsBytes.bytes(id))
                .setParameter(2, UuidAsBytes.bytes(moved.organisation()))
                .setParameter(3, UuidAsBytes.bytes(moved.referral()))
                .setParameter(4, moved.state().name())
                .setParameter(5, moved.what().orElse(MOVED))
                .setParameter(6, utc(moved.at()))
                .executeUpdate();
    }

    /** Numbers what has no number yet, in the order in which it was written. */
    public void number(UUID organisation) {
        byte[] key = UuidAsBytes.bytes(organisation);
        boolean all = em.createNativeQuery("SELECT sequence_number FROM partner_change WHERE organisation_id = ?1"
                        + " AND change_number IS NULL LIMIT 1")
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
        if (all) {
            return;
        }
        em.createNativeQuery("INSERT INTO partner_change_last (organisation_id, change_number) VALUES (?1, 0)"
                        + " ON DUPLICATE KEY UPDATE change_number = change_number")
                .setParameter(1, key)
                .executeUpdate();
        long last = ((Number) em.createNativeQuery("SELECT change_number FROM partner_change_last"
                                + " WHERE organisation_id = ?1 FOR UPDATE")
                        .setParameter(1, key)
                        .getSingleResult())
                .longValue();
        for (Object sequence : unnumbered(organisation)) {
            last++;
            em.createNativeQuery("UPDATE partner_change SET change_number = ?1 WHERE sequence_number = ?2")
                    .setParameter(1, last)
                    .setParameter(2, sequence)
                    .executeUpdate();
        }
        em.createNativeQuery("UPDATE partner_change_last SET change_number = ?1 WHERE organisation_id = ?2")
                .setParameter(1, last)
                .setParameter(2, key)
                .executeUpdate();
    }

    /** Locked, so that it is what was committed last and not what a snapshot remembers; steps in hand are passed over. */
    private List<?> unnumbered(UUID organisation) {
        return em.createNativeQuery("SELECT sequence_number FROM partner_change WHERE organisation_id = ?1"
                        + " AND change_number IS NULL ORDER BY sequence_number FOR UPDATE SKIP LOCKED")
                .setParameter(1, UuidAsBytes.bytes(organisation))
                .getResultList();
    }

    /** The numbered changes of an organisation after a number, in their order. */
    public List<PartnerChange> after(UUID organisation, long number, int most) {
        return rows(em.createNativeQuery(after(most))
                .setParameter(1, UuidAsBytes.bytes(organisation))
                .setParameter(2, number));
    }

    /** In the order of the whole index: by its last column alone, H2 reads and sorts all that the organisation ever had. */
    static String after(int most) {
        return FIELDS + " WHERE c.organisation_id = ?1 AND c.change_number > ?2"
                + " ORDER BY c.organisation_id, c.change_number LIMIT " + most;
    }

    /** The number of the last change of an organisation; 0 when it has none. */
    public long last(UUID organisation) {
        List<?> found = em.createNativeQuery("SELECT change_number FROM partner_change_last WHERE organisation_id = ?1")
                .setParameter(1, UuidAsBytes.bytes(organisation))
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
    }

    /** Whose change it is; empty when there is none. */
    public Optional<UUID> organisation(UUID change) {
        List<?> found = em.createNativeQuery("SELECT organisation_id FROM partner_change WHERE id = ?1")
                .setParameter(1, UuidAsBytes.bytes(change))
                .getResultList();
        return found.stream().findFirst().map(bytes -> UuidAsBytes.uuid((byte[]) bytes));
    }

    @SuppressWarnings("unchecked")
    private static List<PartnerChange> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(ChangeStore::change).toList();
    }

    private static PartnerChange change(Object[] row) {
        long number = ((Number) row[1]).longValue();
        UUID referral = UuidAsBytes.uuid((byte[]) row[2]);
        return new PartnerChange(
                row[0] == null ? ofBefore(referral, number) : UuidAsBytes.uuid((byte[]) row[0]),
                number,
                referral,
                (String) row[3],
                ReferralState.valueOf((String) row[4]),
                what(row[6]),
                instant(row[5]));
    }

    /** What a step was that led to no other state; those of before all led to one. */
    static Optional<String> what(Object column) {
        return Optional.ofNullable((String) column).filter(what -> !what.equals(MOVED));
    }

    /** Steps that were taken before changes were told have no name of their own. */
    private static UUID ofBefore(UUID referral, long number) {
        return UUID.nameUUIDFromBytes((referral + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Instant instant(Object value) {
        return value instanceof java.sql.Timestamp stamp
                ? stamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }
}
