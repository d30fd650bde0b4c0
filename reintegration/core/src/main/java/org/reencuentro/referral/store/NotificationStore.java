package org.reencuentro.referral.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.referral.model.Notification;

/** What is news to whom, and who has read it. */
@ApplicationScoped
public class NotificationStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Notification notification) {
        em.persist(notification);
    }

    /** What is news to some audiences, the newest first. */
    public List<Notification> newest(Set<UUID> audiences, int most) {
        return audiences.stream()
                .flatMap(each -> newest(each, most).stream())
                .sorted(Comparator.comparing(Notification::toldAt)
                        .thenComparing(Notification::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    /** In the order of the index: with any other, H2 reads all that the audience was ever told. */
    private List<Notification> newest(UUID audience, int most) {
        return em.createQuery(
                        "SELECT n FROM Notification n WHERE n.audience = :audience"
                                + " ORDER BY n.audience, n.toldAt DESC",
                        Notification.class)
                .setParameter("audience", audience)
                .setMaxResults(most)
                .getResultList();
    }

    /** One of theirs; empty when there is none. */
    public Optional<Notification> one(UUID id, Set<UUID> audiences) {
        return em.createQuery(
                        "SELECT n FROM Notification n WHERE n.id = :id AND n.audience IN :audiences",
                        Notification.class)
                .setParameter("id", id)
                .setParameter("audiences", audiences)
                .getResultStream()
                .findFirst();
    }

    /** Those of some that an account has read. */
    public Set<UUID> read(UUID account, Collection<Notification> notifications) {
        Set<UUID> read = new HashSet<>();
        Optional<Instant> oldest =
                notifications.stream().map(Notification::toldAt).min(Instant::compareTo);
        if (oldest.isPresent()) {
            em.createNativeQuery("SELECT r.notification_id FROM notification_read r JOIN notification n"
                            + " ON n.id = r.notification_id WHERE r.account_id = ?1 AND n.told_at >= ?2")
                    .setParameter(1, UuidAsBytes.bytes(account))
                    .setParameter(2, utc(oldest.get()))
                    .getResultList()
                    .forEach(id -> read.add(UuidAsBytes.uuid((byte[]) id)));
        }
        return read;
    }

    /** An account has read one; again changes nothing. */
    public void mark(UUID account, UUID notification) {
        em.createNativeQuery("INSERT INTO notification_read (account_id, notification_id) VALUES (?1, ?2)"
                        + " ON DUPLICATE KEY UPDATE account_id = account_id")
                .setParameter(1, UuidAsBytes.bytes(account))
                .setParameter(2, UuidAsBytes.bytes(notification))
                .executeUpdate();
    }

    /** Forgets what was told before an instant. */
    public int forget(Instant before) {
        return em.createQuery("DELETE FROM Notification n WHERE n.toldAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
