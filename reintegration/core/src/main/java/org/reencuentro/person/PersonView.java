package org.reencuentro.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/**
 * A person as staff see them.
 *
 * @param name {@link PersonName#ERASED} when their data was erased
 * @param ageInDoubt whether the birth date is not believed
 * @param document of an identity document
 */
public record PersonView(
        UUID id,
        PersonName name,
        Optional<BirthDate> birth,
        boolean ageInDoubt,
        Optional<Sex> sex,
        Optional<String> nationality,
        Optional<Language> language,
        Optional<String> home,
        Optional<DocumentNumber> document) {
    /** Somebody whose birth date, if it is known, nobody doubts. */
    public PersonView(
            UUID id,
            PersonName name,
            Optional<BirthDate> birth,
            Optional<Sex> sex,
            Optional<String> nationality,
            Optional<Language> language,
            Optional<String> home,
            Optional<DocumentNumber> document) {
        this(id, name, birth, false, sex, nationality, language, home, document);
    }

    /** Whether who they are was erased; only what names nobody is left. */
    public boolean erased() {
        return name.equals(PersonName.ERASED);
    }

    /** Whether they are treated as a minor on a day; nothing is known of who was erased, so they are. */
    public boolean minor(LocalDate today) {
        return ageInDoubt || BirthDate.minor(birth, today);
    }
}
