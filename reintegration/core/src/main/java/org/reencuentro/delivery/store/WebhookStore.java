package org.reencuentro.delivery.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.delivery.WebhookState;
import org.reencuentro.delivery.model.Webhook;

/** The webhooks of partners. */
@ApplicationScoped
public class WebhookStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Webhook webhook) {
        em.persist(webhook);
    }

    public Optional<Webhook> webhook(UUID id) {
        return Optional.ofNullable(em.find(Webhook.class, id));
    }

    public Optional<Webhook> lock(UUID id) {
        return Optional.ofNullable(em.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Webhook> webhooks(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT w FROM Webhook w WHERE w.id IN :ids", Webhook.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those that were not taken away, the newest first. */
    public List<Webhook> all() {
        return em.createQuery("SELECT w FROM Webhook w WHERE w.state <> :gone ORDER BY w.addedAt DESC", Webhook.class)
                .setParameter("gone", WebhookState.TAKEN_AWAY)
                .getResultList();
    }

    /** Those of an organisation that were not taken away, the newest first. */
    public List<Webhook> of(UUID organisation) {
        return em.createQuery(
                        "SELECT w FROM Webhook w WHERE w.organisation = :organisation AND w.state <> :gone"
                                + " ORDER BY w.addedAt DESC",
                        Webhook.class)
                .setParameter("organisation", organisation)
                .setParameter("gone", WebhookState.TAKEN_AWAY)
                .getResultList();
    }
}
