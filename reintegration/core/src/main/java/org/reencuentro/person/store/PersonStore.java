package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.NewRows;
import org.reencuentro.kernel.References;
import org.reencuentro.person.model.Person;

/** People. */
@ApplicationScoped
public class PersonStore {
    private static final int AT_ONCE = 500;
    private static final Set<String> ON_LISTS = Set.of("passenger", "family_member");

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** Writes people who were not known before; none of them is managed. */
    public void add(List<Person> people) {
        NewRows.insert(em, Person.class, people);
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

    /**
     * What is sealed of somebody.
     *
     * @param identity null when it was erased
     */
    public record Sealed(UUID id, byte[] identity) {
        /** Whether they can be found. */
        public boolean searchable() {
            return identity != null;
        }
    }

    private static final String SEALED = "SELECT p.id, p.identity FROM Person p ";

    /** The next people after one, in an order that only serves to read all of them. */
    public List<Sealed> sealedAfter(Optional<UUID> after, int most) {
        var query = after.isEmpty()
                ? em.createQuery(SEALED + "ORDER BY p.id", Object[].class)
                : em.createQuery(SEALED + "WHERE p.id > :after ORDER BY p.id", Object[].class)
                        .setParameter("after", after.get());
        return sealed(query.setMaxResults(most).getResultList());
    }

    public List<Sealed> sealed(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sealed(em.createQuery(SEALED + "WHERE p.id IN :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private static List<Sealed> sealed(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Sealed((UUID) row[0], (byte[]) row[1]))
                .toList();
    }

    /** How many of the people speak each language. */
    public Map<Language, Integer> languages(Collection<UUID> ids) {
        Map<Language, Integer> languages = new EnumMap<>(Language.class);
        List<UUID> all = List.copyOf(ids);
        // Counted here and in pieces: asked to group those of a long list, H2 reads everybody there is.
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            em.createQuery(
                            "SELECT p.language FROM Person p WHERE p.id IN :ids AND p.language IS NOT NULL",
                            Language.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList()
                    .forEach(each -> languages.merge(each, 1, Integer::sum));
        }
        return languages;
    }

    /**
     * Which of the people were changed since they were registered, or are referred to by anything but a list or the family
     * that a list made of those who came together.
     */
    public Set<UUID> tied(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<UUID> tied = new HashSet<>(References.to("person", ids, ON_LISTS, em.unwrap(Connection.class)));
        tied.addAll(em.createQuery("SELECT p.id FROM Person p WHERE p.id IN :ids AND p.version > 1", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        tied.addAll(em.createQuery(
                        "SELECT m.person FROM FamilyMember m WHERE m.person IN :ids AND m.ofList = FALSE", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        return tied;
    }

    /** Takes the rows of people away, after whatever else is not written yet. */
    public void remove(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.flush();
            em.createQuery("DELETE FROM Person p WHERE p.id IN :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
