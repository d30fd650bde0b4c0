package org.reencuentro.person;

import java.time.LocalDate;
import java.util.Optional;
import org.reencuentro.kernel.Language;

/**
 * What is known of a person at first.
 *
 * @param ageInDoubt whether the birth date is not believed: they are then presumed a minor, whatever it says
 * @param nationality ISO 3166 alpha-2
 * @param home a department's two digits or a municipality's four
 * @param document of an identity document
 */
public record NewPerson(
        PersonName name,
        Optional<BirthDate> birth,
        boolean ageInDoubt,
        Optional<Sex> sex,
        Optional<String> nationality,
        Optional<Language> language,
        Optional<String> home,
        Optional<DocumentNumber> document) {
    /** Somebody whose birth date, if it is known, nobody doubts. */
    public NewPerson(
            PersonName name,
            Optional<BirthDate> birth,
            Optional<Sex> sex,
            Optional<String> nationality,
            Optional<Language> language,
            Optional<String> home,
            Optional<DocumentNumber> document) {
        this(name, birth, false, sex, nationality, language, home, document);
    }

    /** Whether they are treated as a minor on a day. */
    public boolean minor(LocalDate today) {
        return ageInDoubt || BirthDate.minor(birth, today);
    }
}
