package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.person.model.Person;

/** People. */
@ApplicationScoped
public class PersonStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Person person) {
        em.persist(person);
    }

    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    /** A person whom nobody else changes until this transaction is over. */
    public Optional<Person> lock(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Person> people(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT p FROM Person p WHERE p.id IN :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** People whose name's index has every token, those registered last first. */
    public List<Person> withTokens(Set<String> tokens, int most) {
        List<String> all = List.copyOf(tokens);
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            where.append(i == 0 ? "" : " AND ")
                    .append("p.nameIndex LIKE :token")
                    .append(i);
        }
        var query =
                em.createQuery("SELECT p FROM Person p WHERE " + where + " ORDER BY p.registeredAt DESC", Person.class);
        for (int i = 0; i < all.size(); i++) {
            // Base64 has none of the signs that LIKE gives a meaning to.
            query.setParameter("token" + i, "% " + all.get(i) + " %");
        }
        return query.setMaxResults(most).getResultList();
    }
}
