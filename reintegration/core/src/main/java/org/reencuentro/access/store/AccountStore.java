package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.AccountState;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.AccountHall;
import org.reencuentro.access.model.AccountPassword;
import org.reencuentro.access.model.News;
import org.reencuentro.policy.Role;

/** Accounts with their passwords, their halls, and what their people have to be told. */
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
        return em.createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** All accounts by name. */
    public List<Account> all() {
        return em.createQuery("SELECT a FROM Account a ORDER BY a.name, a.email", Account.class)
                .getResultList();
    }

    /** The accounts of an organisation by name. */
    public List<Account> of(UUID organisation) {
        return em.createQuery(
                        "SELECT a FROM Account a WHERE a.organisation = :organisation ORDER BY a.name, a.email",
                        Account.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** Who can look after accounts, locked until the transaction ends, so that the last one is known to be the last. */
    public List<Account> lockActiveAdministrators() {
        return administrators().setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Whether anybody can look after accounts. */
    public boolean hasActiveAdministrator() {
        return !administrators().setMaxResults(1).getResultList().isEmpty();
    }

    private TypedQuery<Account> administrators() {
        return em.createQuery("SELECT a FROM Account a WHERE a.role = :role AND a.state = :active", Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("active", AccountState.ACTIVE);
    }

    /** Active accounts of partners, but not those of invented people, whose person was last seen before that. */
    public List<Account> partnersNotSeenSince(Instant before) {
        return em.createQuery(
                        "SELECT a FROM Account a WHERE a.organisation IS NOT NULL AND a.state = :active"
                                + " AND a.demonstration = FALSE AND a.seenAt < :before",
                        Account.class)
                .setParameter("active", AccountState.ACTIVE)
                .setParameter("before", before)
                .getResultList();
    }

    public Optional<AccountPassword> password(UUID account) {
        return Optional.ofNullable(em.find(AccountPassword.class, account));
    }

    /** The halls of an account; empty for partners. */
    public Set<UUID> halls(UUID account) {
        return halls(List.of(account)).getOrDefault(account, Set.of());
    }

    /** The halls of accounts; those that work in none are left out. */
    public Map<UUID, Set<UUID>> halls(Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : em.createQuery("SELECT h FROM AccountHall h WHERE h.account IN :accounts", AccountHall.class)
                        .setParameter("accounts", accounts)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                AccountHall::account, Collectors.mapping(AccountHall::hall, Collectors.toSet())));
    }

    /** Lets an account work in these halls and no others. */
    public void setHalls(UUID account, Set<UUID> halls) {
        List<AccountHall> before = em.createQuery(
                        "SELECT h FROM AccountHall h WHERE h.account = :account", AccountHall.class)
                .setParameter("account", account)
                .getResultList();
        before.stream().filter(each -> !halls.contains(each.hall())).forEach(em::remove);
        Set<UUID> there = before.stream().map(AccountHall::hall).collect(Collectors.toSet());
        halls.stream()
                .filter(hall -> !there.contains(hall))
                .forEach(hall -> em.persist(new AccountHall(account, hall)));
    }

    /** What an account's person was not told yet, oldest first. */
    public List<News> untold(UUID account) {
        return em.createQuery(
                        "SELECT n FROM News n WHERE n.account = :account AND n.toldAt IS NULL ORDER BY n.at",
                        News.class)
                .setParameter("account", account)
                .getResultList();
    }
}
