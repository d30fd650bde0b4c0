package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.AccountSession;

/** Sessions by their token's pseudonym and by account. */
@ApplicationScoped
public class SessionStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(AccountSession session) {
        em.persist(session);
    }

    public Optional<AccountSession> session(UUID id) {
        return Optional.ofNullable(em.find(AccountSession.class, id));
    }

    public Optional<AccountSession> byToken(byte[] tokenPseudonym) {
        return em.createQuery("SELECT s FROM AccountSession s WHERE s.token = :token", AccountSession.class)
                .setParameter("token", tokenPseudonym)
                .getResultStream()
                .findFirst();
    }

    /** The sessions of an account that have not been ended, newest first; some may have run out. */
    public List<AccountSession> of(UUID account) {
        return em.createQuery(
                        "SELECT s FROM AccountSession s WHERE s.account = :account AND s.endedAt IS NULL"
                                + " ORDER BY s.beganAt DESC",
                        AccountSession.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Forgets the sessions that began before; returns how many. */
    public int forgetBegunBefore(Instant before) {
        return em.createQuery("DELETE FROM AccountSession s WHERE s.beganAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
