package org.reencuentro.people;

import java.time.LocalDate;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Sex;

/**
 * Somebody as they are.
 *
 * @param birth the first of January when only the year was ever known to anybody
 * @param home a municipality's four digits
 * @param cui the number of their DPI
 * @param mayan whether a family name is written in two orthographies
 */
record Someone(
        int number,
        int household,
        Words words,
        LocalDate birth,
        Sex sex,
        String home,
        String cui,
        Language language,
        boolean mayan) {
    Someone as(Words other, LocalDate born) {
        return new Someone(number, household, other, born, sex, home, cui, language, mayan);
    }
}
