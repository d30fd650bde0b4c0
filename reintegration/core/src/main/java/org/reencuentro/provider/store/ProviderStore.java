package org.reencuentro.provider.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.provider.model.IdentityProvider;
import org.reencuentro.provider.model.OpenDeparture;
import org.reencuentro.provider.model.ProviderLink;

/** Providers, who is linked with them, and who is away at one. */
@ApplicationScoped
public class ProviderStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<IdentityProvider> provider(UUID id) {
        return Optional.ofNullable(em.find(IdentityProvider.class, id));
    }

    /** All providers by name. */
    public List<IdentityProvider> all() {
        return em.createQuery("SELECT p FROM IdentityProvider p ORDER BY p.name, p.id", IdentityProvider.class)
                .getResultList();
    }

    public Optional<IdentityProvider> ofDomain(String domain) {
        return em.createQuery("SELECT p FROM IdentityProvider p WHERE p.domain = :domain", IdentityProvider.class)
                .setParameter("domain", domain)
                .getResultStream()
                .findFirst();
    }

    /** How many accounts are linked with a provider. */
    public long linked(UUID provider) {
        return em.createQuery("SELECT COUNT(l) FROM ProviderLink l WHERE l.provider = :provider", Long.class)
                .setParameter("provider", provider)
                .getSingleResult();
    }

    public Optional<ProviderLink> link(UUID provider, byte[] subjectPseudonym) {
        return em.createQuery(
                        "SELECT l FROM ProviderLink l WHERE l.provider = :provider AND l.subject = :subject",
                        ProviderLink.class)
                .setParameter("provider", provider)
                .setParameter("subject", subjectPseudonym)
                .getResultStream()
                .findFirst();
    }

    /** Whether an account is linked with somebody at a provider. */
    public boolean isLinked(UUID provider, UUID account) {
        return em.createQuery(
                                "SELECT COUNT(l) FROM ProviderLink l WHERE l.provider = :provider AND l.account = :account",
                                Long.class)
                        .setParameter("provider", provider)
                        .setParameter("account", account)
                        .getSingleResult()
                > 0;
    }

    /** Takes a departure away; of two that ask at once one finds none. */
    public Optional<OpenDeparture> take(byte[] tokenPseudonym) {
        Optional<OpenDeparture> found = em.createQuery(
                        "SELECT d FROM OpenDeparture d WHERE d.token = :token", OpenDeparture.class)
                .setParameter("token", tokenPseudonym)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        found.ifPresent(em::remove);
        return found;
    }

    public int forgetDeparturesBefore(Instant before) {
        return em.createQuery("DELETE FROM OpenDeparture d WHERE d.begunAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
