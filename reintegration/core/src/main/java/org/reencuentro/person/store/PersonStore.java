package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
     * @param mergedInto who they turned out to be; null when they are themselves
     */
    public record Sealed(UUID id, byte[] identity, UUID mergedInto) {
        /** Whether they can be found. */
        public boolean searchable() {
            return identity != null && mergedInto == null;
        }
    }

    private static final String SEALED = "SELECT p.id, p.identity, p.mergedInto FROM Person p ";

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
                .map(row -> new Sealed((UUID) row[0], (byte[]) row[1], (UUID) row[2]))
                .toList();
    }
}
