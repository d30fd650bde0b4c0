package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    public List<Person> people(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT p FROM Person p WHERE p.id IN :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** People whose folded name has every word, in the order of their names. */
    public List<Person> withWords(List<String> words, int most) {
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            where.append(i == 0 ? "" : " AND ")
                    .append("p.searchKey LIKE :word")
                    .append(i)
                    .append(" ESCAPE '!'");
        }
        var query = em.createQuery("SELECT p FROM Person p WHERE " + where + " ORDER BY p.searchKey", Person.class);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).replace("!", "!!").replace("%", "!%").replace("_", "!_");
            query.setParameter("word" + i, "%" + word + "%");
        }
        return query.setMaxResults(most).getResultList();
    }
}
