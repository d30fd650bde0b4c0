package org.reencuentro.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.model.Merge;
import org.reencuentro.person.model.Person;
import org.reencuentro.person.model.PersonProfile;
import org.reencuentro.person.store.MergeStore;
import org.reencuentro.person.store.PersonStore;
import org.reencuentro.person.store.ProfileStore;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Unguarded;

/**
 * What is shown of a person whose records were merged: what the record says under which they are shown, but for what was
 * chosen from those given up to it. A record that is not seen says nothing.
 */
@ApplicationScoped
@Unguarded("Part of reading and correcting people, which is decided")
class Shown {
    private PersonStore people;
    private ProfileStore profiles;
    private MergeStore merges;
    private DataKeys keys;
    private Merged merged;

    protected Shown() {}

    @Inject
    Shown(PersonStore people, ProfileStore profiles, MergeStore merges, DataKeys keys, Merged merged) {
        this.people = people;
        this.profiles = profiles;
        this.merges = merges;
        this.keys = keys;
        this.merged = merged;
    }

    /**
     * What one record says, whatever it was merged with.
     *
     * @throws Problem {@link PersonProblem#PERSON_UNKNOWN}
     */
    KnownView recorded(UUID person) {
        Person found = people.person(person).orElseThrow(() -> new Problem(PersonProblem.PERSON_UNKNOWN));
        Optional<DataKey> key = keys.find(person, Compartment.GENERAL);
        PersonView view = found.view(key);
        Optional<PersonProfile> written = profiles.of(person);
        Profile profile = written.flatMap(each -> key.map(each::read)).orElseGet(() -> Profile.of(view));
        return new KnownView(
                person,
                new Known(view.name(), view.birth(), view.ageInDoubt(), view.sex(), view.language(), profile),
                written.map(PersonProfile::edition).orElse(0),
                written.map(PersonProfile::changedBy),
                written.map(PersonProfile::changedAt));
    }

    /** What whoever acts is shown of the person of a record that they may see. */
    KnownView known(UUID person) {
        List<UUID> seen = merged.allowed(Operation.READ_CASE, person);
        KnownView own = recorded(seen.get(0));
        return seen.size() == 1
                ? own
                : new KnownView(
                        own.person(),
                        known(own.person(), new HashSet<>(seen)),
                        own.edition(),
                        own.changedBy(),
                        own.changedAt());
    }

    private Known known(UUID record, Set<UUID> seen) {
        Known known = recorded(record).known();
        for (Merge merge : into(record, seen)) {
            if (!merge.chosen().isEmpty()) {
                Known theirs = known(merge.givenUp(), seen);
                for (Aspect aspect : merge.chosen()) {
                    known = aspect.take(known, theirs);
                }
            }
        }
        return known;
    }

    private List<Merge> into(UUID record, Collection<UUID> seen) {
        return merges.standing(seen).stream()
                .filter(merge -> merge.surviving().equals(record))
                .toList();
    }

    /**
     * What a record is to say itself when its person is corrected: what was chosen from another and is not corrected stays
     * the other's, what is corrected is its own from now on.
     */
    Known settled(KnownView shown, Known corrected) {
        List<Merge> chosen = into(shown.person(), merged.allowed(Operation.READ_CASE, shown.person()));
        if (chosen.isEmpty()) {
            return corrected;
        }
        Known own = recorded(shown.person()).known();
        Known written = corrected;
        for (Merge merge : chosen) {
            for (Aspect aspect : merge.chosen()) {
                if (aspect.same(corrected, shown.known())) {
                    written = aspect.take(written, own);
                } else {
                    merge.settle(Set.of(aspect));
                }
            }
        }
        return written;
    }

    /** A person in short. */
    PersonView person(UUID person) {
        List<UUID> seen = merged.allowed(Operation.READ_CASE, person);
        if (seen.size() == 1) {
            return people.person(person)
                    .map(found -> found.view(keys.find(person, Compartment.GENERAL)))
                    .orElseThrow(() -> new Problem(PersonProblem.PERSON_UNKNOWN));
        }
        KnownView shown = known(person);
        NewPerson who = shown.known().identity();
        return new PersonView(
                shown.person(),
                who.name(),
                who.birth(),
                who.ageInDoubt(),
                who.sex(),
                who.nationality(),
                who.language(),
                who.home(),
                who.document());
    }
}
