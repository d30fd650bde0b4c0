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
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.PolicyProblem;

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
    private Shown shown;
    private Policy policy;
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
            Shown shown,
            Policy policy,
            Event<Corrected> corrected) {
        this.clock = clock;
        this.people = people;
        this.store = store;
        this.index = index;
        this.keys = keys;
        this.sealing = sealing;
        this.places = places;
        this.register = register;
        this.shown = shown;
        this.policy = policy;
        this.corrected = corrected;
    }

    /**
     * All that is known of a person, as it is shown; of who was erased, nothing.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.READ_CASE)
    public KnownView of(@About UUID person) {
        return shown.known(person);
    }

    /**
     * What one record says of a person itself, whatever it was merged with.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.READ_CASE)
    public KnownView recorded(@About UUID record) {
        return shown.recorded(record);
    }

    /**
     * Corrects what is known of a person, on the record under which they are shown.
     *
     * @param edition that whoever corrects has read
     * @throws Problem {@link KernelProblem#CHANGED_MEANWHILE} when somebody else corrected it since,
     *     {@link PersonProblem#PERSON_UNKNOWN}, {@link PersonProblem#BIRTH_IN_FUTURE},
     *     {@link PersonProblem#PLACE_UNKNOWN}, or {@link KernelProblem#ERASED}
     */
    @May(Operation.CORRECT_PERSON)
    public void correct(@About UUID asked, int edition, Known known) {
        requirePossible(known);
        KnownView before = shown.known(asked);
        UUID person = before.person();
        if (!person.equals(asked) && !policy.may(Operation.CORRECT_PERSON, person)) {
            throw new Problem(PolicyProblem.NOT_ALLOWED);
        }
        Person found = people.lock(person).orElseThrow(() -> new Problem(PersonProblem.PERSON_UNKNOWN));
        DataKey key = keys.require(person);
        PersonProfile profile = store.of(person).orElseGet(() -> PersonProfile.begin(person));
        if (profile.edition() != edition) {
            throw new Problem(KernelProblem.CHANGED_MEANWHILE);
        }
        boolean first = edition == 0;
        Known own = shown.settled(before, known);
        profile.write(own.profile(), key, Callers.current().account(), clock.instant());
        if (first) {
            store.add(profile);
        }
        found.correct(own.identity(), key);
        register.note(List.of(person));
        index.put(Map.of(person, FoundBy.of(own.profile(), sealing)));
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
