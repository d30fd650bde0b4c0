package org.reencuentro.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.model.SharingRule;
import org.reencuentro.directory.ServiceKind;

/** Rules about sharing. */
@ApplicationScoped
public class SharingRuleStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(SharingRule rule) {
        em.persist(rule);
    }

    /** Writes what was ended, so that another may stand in its place. */
    public void settle() {
        em.flush();
    }

    public Optional<SharingRule> rule(UUID id) {
        return Optional.ofNullable(em.find(SharingRule.class, id));
    }

    /** A rule that nobody else changes until this transaction is over. */
    public Optional<SharingRule> lock(UUID id) {
        return Optional.ofNullable(em.find(SharingRule.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The rule that nobody has ended, even if it has run out. */
    public Optional<SharingRule> standing(UUID organisation, ServiceKind purpose) {
        return em.createQuery(
                        "SELECT r FROM SharingRule r WHERE r.organisation = :organisation AND r.purpose = :purpose"
                                + " AND r.standing = TRUE",
                        SharingRule.class)
                .setParameter("organisation", organisation)
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    /** All rules there ever were, the one that runs out first at the front; at most that many. */
    public List<SharingRule> rules(int most) {
        return em.createQuery("SELECT r FROM SharingRule r ORDER BY r.until, r.id", SharingRule.class)
                .setMaxResults(most)
                .getResultList();
    }
}
