package org.reencuentro.person;

import java.time.LocalDate;
import java.util.Optional;
import org.reencuentro.kernel.Language;

/**
 * All that is known of a person.
 *
 * @param language in which they would rather be spoken to
 */
public record Known(
        PersonName name,
        Optional<BirthDate> birth,
        boolean ageInDoubt,
        Optional<Sex> sex,
        Optional<Language> language,
        Profile profile) {
    /** Who they are, and by which they are found. */
    public NewPerson identity() {
        return new NewPerson(
                name,
                birth,
                ageInDoubt,
                sex,
                profile.nationalities().stream().findFirst(),
                language,
                profile.home().flatMap(Locality::code),
                profile.documents().stream().map(IdentityDocument::number).findFirst());
    }

    /** Whether they are treated as a minor on a day. */
    public boolean minor(LocalDate today) {
        return identity().minor(today);
    }
}
