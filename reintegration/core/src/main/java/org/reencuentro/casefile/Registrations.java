package org.reencuentro.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Known;
import org.reencuentro.person.People;
import org.reencuentro.person.Profiles;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Registering somebody who is on no list: with a case file at once, by which they belong to the hall. */
@ApplicationScoped
@Transactional
public class Registrations {
    private People people;
    private Profiles profiles;
    private CaseFiles files;

    protected Registrations() {}

    @Inject
    public Registrations(People people, Profiles profiles, CaseFiles files) {
        this.people = people;
        this.profiles = profiles;
        this.files = files;
    }

    /**
     * Registers somebody in a hall; whoever does so looks after their case.
     *
     * @return who they are from now on
     * @throws Problem of {@link Profiles#begin}
     */
    @May(Operation.REGISTER_PERSON)
    public UUID register(@About UUID hall, Known known) {
        UUID person = people.register(known.identity());
        profiles.begin(person, known);
        files.open(person, hall);
        return person;
    }
}
