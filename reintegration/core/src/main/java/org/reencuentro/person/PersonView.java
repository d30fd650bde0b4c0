package org.reencuentro.person;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/** A person as staff see them. */
public record PersonView(
        UUID id,
        PersonName name,
        Optional<BirthDate> birth,
        Optional<Sex> sex,
        Optional<String> nationality,
        Optional<Language> language,
        Optional<String> home) {}
