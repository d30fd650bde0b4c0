package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.model.Person;
import org.reencuentro.person.store.PersonStore;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Registering and finding people. */
@ApplicationScoped
@Transactional
public class People {
    private Clock clock;
    private PersonStore store;
    private Policy policy;

    protected People() {}

    @Inject
    public People(Clock clock, PersonStore store, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.policy = policy;
    }

    /** Registers somebody and returns who they are from now on. */
    @May(Operation.ONLY_WITHIN)
    public UUID register(NewPerson known) {
        Person person = Person.register(Ids.next(clock), known, clock.instant());
        store.add(person);
        return person.id();
    }

    /**
     * A person.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.READ_CASE)
    public PersonView require(@About UUID id) {
        return store.person(id).map(Person::view).orElseThrow(() -> new Problem(PersonProblem.PERSON_UNKNOWN));
    }

    /** Those of the people who exist, by identifier. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, PersonView> views(Collection<UUID> ids) {
        return store.people(ids).stream().map(Person::view).collect(Collectors.toMap(PersonView::id, view -> view));
    }

    /** Those of the people whom whoever asks may see, by identifier. */
    @May(Operation.SEARCH_PEOPLE)
    public Map<UUID, PersonView> seen(Collection<UUID> ids) {
        return policy.visible(Operation.READ_CASE, views(ids).values(), PersonView::id).stream()
                .collect(Collectors.toMap(PersonView::id, view -> view));
    }

    /**
     * People whose name has every word of the text, whatever its accents, and whom whoever asks may see; empty for a text
     * without words.
     */
    @May(Operation.SEARCH_PEOPLE)
    public List<PersonView> named(String text, int most) {
        List<String> words = Arrays.stream(PersonName.fold(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
        return words.isEmpty()
                ? List.of()
                : policy
                        .visible(
                                Operation.READ_CASE,
                                store.withWords(words, 4 * most).stream()
                                        .map(Person::view)
                                        .toList(),
                                PersonView::id)
                        .stream()
                        .limit(most)
                        .toList();
    }
}
