package org.reencuentro.person.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.person.model.DistinctPeople;
import org.reencuentro.person.model.Merge;
import org.reencuentro.person.model.Person;
import org.reencuentro.person.model.PersonRoot;

/** Records of one person, and of people who are not one. */
@ApplicationScoped
public class MergeStore {
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    public void add(Object entity) {
        em.persist(entity);
    }

    /** To which record each of the records was given up; those that were not are missing. */
    public Map<UUID, UUID> roots(Collection<UUID> people) {
        Map<UUID, UUID> roots = pointers(people);
        roots.keySet().retainAll(Set.copyOf(people));
        return roots;
    }

    /**
     * Which of the records were given up, and which were given up to any of them, each with to which. Asked with every list
     * of people, and so only once in a transaction.
     */
    public Map<UUID, UUID> pointers(Collection<UUID> people) {
        Known known = known();
        Set<UUID> fresh = new HashSet<>(people);
        fresh.removeAll(known.asked());
        known.pointers().putAll(ask(fresh));
        known.asked().addAll(fresh);
        Set<UUID> these = Set.copyOf(people);
        Map<UUID, UUID> pointers = new HashMap<>(known.pointers());
        pointers.entrySet().removeIf(each -> !these.contains(each.getKey()) && !these.contains(each.getValue()));
        return pointers;
    }

    /** What this transaction has been told already: a page of people asks several times about the same. */
    private Known known() {
        Known known = (Known) transaction.getResource(Known.class);
        if (known == null) {
            known = new Known(new HashSet<>(), new HashMap<>());
            transaction.putResource(Known.class, known);
        }
        return known;
    }

    private record Known(Set<UUID> asked, Map<UUID, UUID> pointers) {}

    private Map<UUID, UUID> ask(Collection<UUID> people) {
        Map<UUID, UUID> pointers = new HashMap<>();
        List<UUID> all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            ask(all.subList(from, Math.min(all.size(), from + AT_ONCE)), pointers);
        }
        return pointers;
    }

    /** Both ends in one question, each by its own index. */
    private void ask(List<UUID> people, Map<UUID, UUID> pointers) {
        String marks =
                IntStream.rangeClosed(1, people.size()).mapToObj(at -> "?" + at).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("SELECT person_id, root_id FROM person_root WHERE person_id IN (" + marks
                + ") UNION ALL SELECT person_id, root_id FROM person_root WHERE root_id IN (" + marks + ")");
        for (int i = 0; i < people.size(); i++) {
            query.setParameter(i + 1, UuidAsBytes.bytes(people.get(i)));
        }
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            pointers.put(UuidAsBytes.uuid((byte[]) row[0]), UuidAsBytes.uuid((byte[]) row[1]));
        }
    }

    /** A record belongs to another of the same person from now on, or to none when it stands by itself. */
    public void belong(UUID person, Optional<UUID> root) {
        PersonRoot now = em.find(PersonRoot.class, person);
        if (now != null && root.isPresent()) {
            now.move(root.get());
        } else if (now != null) {
            em.remove(now);
        } else {
            root.ifPresent(to -> em.persist(new PersonRoot(person, to)));
        }
    }

    /** Writes what was changed, so that {@link #pointers} tells it. */
    public void settle() {
        em.flush();
        forget();
    }

    private void forget() {
        transaction.putResource(Known.class, null);
    }

    /** Records that nobody else changes until this transaction is over, as they are now; locked in their order. */
    public List<Person> lock(SortedSet<UUID> people) {
        forget();
        List<Person> locked = new ArrayList<>();
        for (UUID id : people) {
            Person person = em.find(Person.class, id);
            if (person != null) {
                em.refresh(person, LockModeType.PESSIMISTIC_WRITE);
                locked.add(person);
            }
        }
        return locked;
    }

    /** A merge that nobody else changes until this transaction is over. */
    public Optional<Merge> lock(UUID merge) {
        Optional<Merge> found = Optional.ofNullable(em.find(Merge.class, merge));
        found.ifPresent(each -> em.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** The merges that stand of any of the records given up, in the order in which they were made. */
    public List<Merge> standing(Collection<UUID> givenUp) {
        return givenUp.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT m FROM Merge m WHERE m.openGivenUp IN :people ORDER BY m.at, m.id", Merge.class)
                        .setParameter("people", givenUp)
                        .getResultList();
    }

    /** All merges that ever touched any of the records, the newest first. */
    public List<Merge> touching(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT m FROM Merge m WHERE m.givenUp IN :people OR m.surviving IN :people"
                                        + " ORDER BY m.at DESC, m.id DESC",
                                Merge.class)
                        .setParameter("people", people)
                        .getResultList();
    }

    /** The pairs that were found to be two people and of which any of the records is one. */
    public List<DistinctPeople> distinct(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT d FROM DistinctPeople d WHERE d.one IN :people OR d.other IN :people",
                                DistinctPeople.class)
                        .setParameter("people", people)
                        .getResultList();
    }

    public void remove(DistinctPeople pair) {
        em.remove(pair);
    }
}
