package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.AccountHall;
import org.reencuentro.access.model.AccountSession;

/** Accounts and their sessions. */
@ApplicationScoped
public class AccountStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<Account> account(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public List<Account> accounts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT a FROM Account a WHERE a.id IN :ids", Account.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public Optional<Account> byEmail(String email) {
        return query(email).getResultStream().findFirst();
    }

    /** The account, locked until the transaction ends: attempts are counted one after the other. */
    public Optional<Account> lockByEmail(String email) {
        return query(email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private jakarta.persistence.TypedQuery<Account> query(String email) {
        return em.createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", email);
    }

    /** The halls of an account; empty for partners. */
    public Set<UUID> halls(UUID account) {
        return em.createQuery("SELECT h FROM AccountHall h WHERE h.account = :account", AccountHall.class)
                .setParameter("account", account)
                .getResultStream()
                .map(AccountHall::hall)
                .collect(Collectors.toSet());
    }

    public Optional<AccountSession> session(byte[] token) {
        return em.createQuery("SELECT s FROM AccountSession s WHERE s.token = :token", AccountSession.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }
}
