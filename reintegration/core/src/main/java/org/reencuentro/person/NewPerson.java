package org.reencuentro.person;

import java.util.Optional;
import org.reencuentro.kernel.Language;

/**
 * What is known of a person at first.
 *
 * @param nationality ISO 3166 alpha-2
 * @param home a department's two digits or a municipality's four
 * @param document of an identity document
 */
public record NewPerson(
        PersonName name,
        Optional<BirthDate> birth,
        Optional<Sex> sex,
        Optional<String> nationality,
        Optional<Language> language,
        Optional<String> home,
        Optional<DocumentNumber> document) {}
