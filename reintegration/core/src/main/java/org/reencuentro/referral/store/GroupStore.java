package org.reencuentro.referral.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.model.Referral;

/** Referrals of people who are referred together. */
@ApplicationScoped
public class GroupStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** Everything that was sent together, in the order in which it was. */
    public List<Referral> of(UUID group) {
        return em.createQuery("SELECT r FROM Referral r WHERE r.together = :joined ORDER BY r.id", Referral.class)
                .setParameter("joined", group)
                .getResultList();
    }

    /** How many of some groups there are who were not taken back; groups of nobody are missing. */
    public Map<UUID, Integer> sizes(Set<UUID> groups) {
        return groups.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "SELECT r.together, COUNT(r) FROM Referral r WHERE r.together IN :groups"
                                        + " AND r.state <> :withdrawn GROUP BY r.together",
                                Object[].class)
                        .setParameter("groups", groups)
                        .setParameter("withdrawn", ReferralState.WITHDRAWN)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** The groups of some referrals, by referral; those of somebody alone are missing. */
    public Map<UUID, UUID> groups(Collection<UUID> referrals) {
        return referrals.isEmpty() ? Map.of() : byReferral(query(referrals, ""));
    }

    /** The same, of referrals to an organisation alone. */
    public Map<UUID, UUID> groupsTo(UUID organisation, Collection<UUID> referrals) {
        return referrals.isEmpty()
                ? Map.of()
                : byReferral(query(referrals, " AND r.organisation = :organisation")
                        .setParameter("organisation", organisation));
    }

    private TypedQuery<Object[]> query(Collection<UUID> referrals, String more) {
        return em.createQuery(
                        "SELECT r.id, r.together FROM Referral r WHERE r.id IN :ids AND r.together IS NOT NULL" + more,
                        Object[].class)
                .setParameter("ids", referrals);
    }

    private static Map<UUID, UUID> byReferral(TypedQuery<Object[]> query) {
        return query.getResultList().stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }
}
