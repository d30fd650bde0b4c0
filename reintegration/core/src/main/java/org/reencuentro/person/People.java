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

/** Registering and finding people. */
@ApplicationScoped
@Transactional
public class People {
    private Clock clock;
    private PersonStore store;

    protected People() {}

    @Inject
    public People(Clock clock, PersonStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** Registers somebody and returns who they are from now on. */
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
    public PersonView require(UUID id) {
        return store.person(id).map(Person::view).orElseThrow(() -> new Problem(PersonProblem.PERSON_UNKNOWN));
    }

    /** Those of the people who exist, by identifier. */
    public Map<UUID, PersonView> views(Collection<UUID> ids) {
        return store.people(ids).stream().map(Person::view).collect(Collectors.toMap(PersonView::id, view -> view));
    }

    /** People whose name has every word of the text, whatever its accents; empty for a text without words. */
    public List<PersonView> named(String text, int most) {
        List<String> words = Arrays.stream(PersonName.fold(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
        return words.isEmpty()
                ? List.of()
                : store.withWords(words, most).stream().map(Person::view).toList();
    }
}
