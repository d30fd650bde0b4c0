package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.model.Person;
import org.reencuentro.person.model.PersonProfile;
import org.reencuentro.person.store.PersonIndex;
import org.reencuentro.person.store.PersonStore;
import org.reencuentro.person.store.ProfileStore;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** All that is known of a person, to read and to correct. */
@ApplicationScoped
@Transactional
public class Profiles {
    /** What is known of somebody was corrected; heard in the same transaction by whoever keeps a part of it. */
    public record Corrected(UUID person, Known known) {}

    private Clock clock;
    private PersonStore people;
    private ProfileStore store;
    private PersonIndex index;
    private DataKeys keys;
    private Sealing sealing;
    private Places places;
    private Register register;
    private Event<Corrected> corrected;

    protected Profiles() {}

    @Inject
    public Profiles(
            Clock clock,
            PersonStore people,
            ProfileStore store,
            PersonIndex index,
            DataKeys keys,
            Sealing sealing,
            Places places,
            Register register,
            Event<Corrected> corrected) {
        this.clock = clock;
        this.people = people;
        this.store = store;
        this.index = index;
        this.keys = keys;
        this.sealing = sealing;
        this.places = places;
        this.register = register;
        this.corrected = corrected;
    }

    /**
     * All that is known of a person; of who was erased, nothing.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.READ_CASE)
    public KnownView of(@About UUID person) {
        Person found = people.person(person).orElseThrow(() -> new Problem(PersonProblem.PERSON_UNKNOWN));
        Optional<DataKey> key = keys.find(person, Compartment.GENERAL);
        PersonView view = found.view(key);
        Optional<PersonProfile> written = store.of(person);
        Profile profile = written.flatMap(each -> key.map(each::read)).orElseGet(() -> Profile.of(view));
        return new KnownView(
                person,
                new Known(view.name(), view.birth(), view.ageInDoubt(), view.sex(), view.language(), profile),
                written.map(PersonProfile::edition).orElse(0),
                written.map(PersonProfile::changedBy),
                written.map(PersonProfile::changedAt));
    }

    /**
     * Corrects what is known of a person.
     *
     * @param edition that whoever corrects has read
     * @throws Problem {@link KernelProblem#CHANGED_MEANWHILE} when somebody else corrected it since,
     *     {@link PersonProblem#PERSON_UNKNOWN}, {@link PersonProblem#BIRTH_IN_FUTURE},
     *     {@link PersonProblem#PLACE_UNKNOWN}, or {@link KernelProblem#ERASED}
     */
    @May(Operation.CORRECT_PERSON)
    public void correct(@About UUID person, int edition, Known known) {
        requirePossible(known);
        Person found = people.lock(person).orElseThrow(() -> new Problem(PersonProblem.PERSON_UNKNOWN));
        DataKey key = keys.require(person);
        PersonProfile profile = store.of(person).orElseGet(() -> PersonProfile.begin(person));
        if (profile.edition() != edition) {
            throw new Problem(KernelProblem.CHANGED_MEANWHILE);
        }
        boolean first = edition == 0;
        profile.write(known.profile(), key, Callers.current().account(), clock.instant());
        if (first) {
            store.add(profile);
        }
        found.correct(known.identity(), key);
        register.note(List.of(person));
        index.put(Map.of(person, FoundBy.of(known.profile(), sealing)));
        corrected.fire(new Corrected(person, known));
    }

    /** Takes down what somebody who was registered just now said beside who they are. */
    @May(Operation.ONLY_WITHIN)
    public void begin(UUID person, Known known) {
        requirePossible(known);
        PersonProfile profile = PersonProfile.begin(person);
        profile.write(known.profile(), keys.require(person), Callers.current().account(), clock.instant());
        store.add(profile);
        index.put(Map.of(person, FoundBy.of(known.profile(), sealing)));
    }

    private void requirePossible(Known known) {
        LocalDate today = LocalDate.now(clock);
        if (known.birth().filter(birth -> birth.after(today)).isPresent()) {
            throw new Problem(PersonProblem.BIRTH_IN_FUTURE);
        }
        if (!real(known.profile().home()) || !real(known.profile().destination())) {
            throw new Problem(PersonProblem.PLACE_UNKNOWN);
        }
    }

    private boolean real(Optional<Locality> locality) {
        return locality.flatMap(Locality::code)
                .filter(code ->
                        places.place(code).isEmpty() && !places.departments().containsKey(code))
                .isEmpty();
    }

    void forget(@Observes DataKeys.Erased erased) {
        store.of(erased.owner()).ifPresent(store::remove);
        index.put(Map.of(erased.owner(), Set.of()));
    }
}
