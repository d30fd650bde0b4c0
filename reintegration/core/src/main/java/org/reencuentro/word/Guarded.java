package org.reencuentro.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.hall.Halls;
import org.reencuentro.person.People;
import org.reencuentro.triage.Triage;
import org.reencuentro.word.model.FamilyWord;

/**
 * For whom a word is passed on by child protection alone: minors, people whose case is protected, people for whom somebody
 * is concerned. Only whoever may know of a concern may ask.
 */
@ApplicationScoped
class Guarded {
    private Clock clock;
    private Halls halls;
    private People people;
    private CaseFiles files;
    private Triage triage;

    protected Guarded() {}

    @Inject
    Guarded(Clock clock, Halls halls, People people, CaseFiles files, Triage triage) {
        this.clock = clock;
        this.halls = halls;
        this.people = people;
        this.files = files;
        this.triage = triage;
    }

    /** Whether that holds for whom a word is for; not while nobody is known. */
    boolean is(FamilyWord word) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), halls.require(word.hall()).zone());
        return word.person().filter(person -> is(person, today)).isPresent();
    }

    private boolean is(UUID person, LocalDate today) {
        return people.require(person).minor(today) || files.isProtected(person) || triage.concernAbout(person);
    }
}
