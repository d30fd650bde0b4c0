package org.reencuentro.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.casefile.model.CaseFile;
import org.reencuentro.casefile.model.GlassBreaking;

/** Case files. */
@ApplicationScoped
public class CaseFileStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public List<CaseFile> ofPersons(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery("SELECT c FROM CaseFile c WHERE c.person IN :persons", CaseFile.class)
                        .setParameter("persons", persons)
                        .getResultList();
    }

    /** Those of the people whose case an account has open in an emergency now. */
    public Set<UUID> broken(UUID account, Collection<UUID> persons, Instant now) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "SELECT DISTINCT g.person FROM GlassBreaking g WHERE g.account = :account"
                                        + " AND g.person IN :persons AND g.until > :now",
                                UUID.class)
                        .setParameter("account", account)
                        .setParameter("persons", persons)
                        .setParameter("now", now)
                        .getResultList());
    }

    public Optional<GlassBreaking> lockBreaking(UUID id) {
        return Optional.ofNullable(em.find(GlassBreaking.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Emergency openings in these halls that nobody has judged, the oldest first. */
    public List<GlassBreaking> unreviewed(Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT g FROM GlassBreaking g WHERE g.finding IS NULL AND g.hall IN :halls"
                                        + " ORDER BY g.brokenAt",
                                GlassBreaking.class)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Emergency openings since an instant of the cases that an account looks after, the newest first. */
    public List<GlassBreaking> ofOwner(UUID owner, Instant since, int most) {
        return em.createQuery(
                        "SELECT g FROM GlassBreaking g, CaseFile c WHERE c.person = g.person AND c.owner = :owner"
                                + " AND g.account <> :owner AND g.brokenAt > :since ORDER BY g.brokenAt DESC",
                        GlassBreaking.class)
                .setParameter("owner", owner)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<CaseFile> ofPerson(UUID person) {
        return em.createQuery("SELECT c FROM CaseFile c WHERE c.person = :person", CaseFile.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    public Optional<CaseFile> byCode(String code) {
        return em.createQuery("SELECT c FROM CaseFile c WHERE c.code = :code", CaseFile.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public long count(Set<UUID> halls, Instant until) {
        return halls.isEmpty()
                ? 0
                : em.createQuery(
                                "SELECT COUNT(c) FROM CaseFile c WHERE c.hall IN :halls AND c.openedAt <= :until",
                                Long.class)
                        .setParameter("halls", halls)
                        .setParameter("until", until)
                        .getSingleResult();
    }

    /** Those of some halls in the order of their identifiers, which is that of time, after one of them or from the first. */
    public List<CaseFile> after(Set<UUID> halls, Optional<UUID> after, Instant until, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT c FROM CaseFile c WHERE c.hall IN :halls AND c.openedAt <= :until AND c.id > :after"
                                        + " ORDER BY c.id",
                                CaseFile.class)
                        .setParameter("halls", halls)
                        .setParameter("until", until)
                        .setParameter("after", after.orElse(new UUID(0, 0)))
                        .setMaxResults(most)
                        .getResultList();
    }
}
