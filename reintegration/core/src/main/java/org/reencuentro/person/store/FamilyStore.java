package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.model.Family;
import org.reencuentro.person.model.FamilyMember;
import org.reencuentro.person.model.FamilyRelative;

/** Families, who is in them, and who of them stayed elsewhere. */
@ApplicationScoped
public class FamilyStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    /** Writes who has left, so that they may join another. */
    public void settle() {
        em.flush();
    }

    public Optional<Family> family(UUID id) {
        return Optional.ofNullable(em.find(Family.class, id));
    }

    /** A family that nobody else changes until this transaction is over. */
    public Optional<Family> lock(UUID id) {
        return Optional.ofNullable(em.find(Family.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Who is in one of the families now, in the order in which they joined. */
    public List<FamilyMember> membersOf(Collection<UUID> families) {
        return families.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT m FROM FamilyMember m WHERE m.family IN :families AND m.openPerson IS NOT NULL"
                                        + " ORDER BY m.joinedAt, m.id",
                                FamilyMember.class)
                        .setParameter("families", families)
                        .getResultList();
    }

    /** As which members people are in families now. */
    public List<FamilyMember> of(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery("SELECT m FROM FamilyMember m WHERE m.openPerson IN :people", FamilyMember.class)
                        .setParameter("people", people)
                        .getResultList();
    }

    public List<FamilyRelative> relatives(UUID family) {
        return em.createQuery(
                        "SELECT r FROM FamilyRelative r WHERE r.family = :family ORDER BY r.id", FamilyRelative.class)
                .setParameter("family", family)
                .getResultList();
    }

    public Optional<FamilyRelative> relative(UUID id) {
        return Optional.ofNullable(em.find(FamilyRelative.class, id));
    }

    public void remove(FamilyRelative relative) {
        em.remove(relative);
    }

    /** Nothing is left of the person in any family, nor of what they told. */
    public void forget(UUID person) {
        em.createQuery("SELECT m FROM FamilyMember m WHERE m.person = :person", FamilyMember.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(em::remove);
        em.createQuery("SELECT r FROM FamilyRelative r WHERE r.toldBy = :person", FamilyRelative.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(em::remove);
    }
}
