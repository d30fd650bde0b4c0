package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.ApiToken;

/** The tokens of partners' programs. */
@ApplicationScoped
public class ApiTokenStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(ApiToken token) {
        em.persist(token);
    }

    public Optional<ApiToken> token(UUID id) {
        return Optional.ofNullable(em.find(ApiToken.class, id));
    }

    public List<ApiToken> tokens(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT t FROM ApiToken t WHERE t.id IN :ids", ApiToken.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public Optional<ApiToken> byToken(byte[] tokenPseudonym) {
        return em.createQuery("SELECT t FROM ApiToken t WHERE t.token = :token", ApiToken.class)
                .setParameter("token", tokenPseudonym)
                .getResultStream()
                .findFirst();
    }

    /** All tokens, newest first. */
    public List<ApiToken> all() {
        return em.createQuery("SELECT t FROM ApiToken t ORDER BY t.madeAt DESC", ApiToken.class)
                .getResultList();
    }

    /** The tokens of an organisation, newest first. */
    public List<ApiToken> of(UUID organisation) {
        return em.createQuery(
                        "SELECT t FROM ApiToken t WHERE t.organisation = :organisation ORDER BY t.madeAt DESC",
                        ApiToken.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }
}
