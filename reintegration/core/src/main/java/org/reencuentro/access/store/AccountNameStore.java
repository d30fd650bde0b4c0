package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of accounts. */
@ApplicationScoped
public class AccountNameStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public Map<UUID, String> names(Collection<UUID> accounts) {
        return em.createQuery("SELECT a.id, a.name FROM Account a WHERE a.id IN :ids", Object[].class)
                .setParameter("ids", accounts)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
