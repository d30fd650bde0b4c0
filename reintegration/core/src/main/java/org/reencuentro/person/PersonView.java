package org.reencuentro.person;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/**
 * A person as staff see them.
 *
 * @param name {@link PersonName#ERASED} when their data was erased
 * @param document of an identity document
 */
public record PersonView(
        UUID id,
        PersonName name,
        Optional<BirthDate> birth,
        Optional<Sex> sex,
        Optional<String> nationality,
        Optional<Language> language,
        Optional<String> home,
        Optional<DocumentNumber> document) {
    /** Whether who they are was erased; only what names nobody is left. */
    public boolean erased() {
        return name.equals(PersonName.ERASED);
    }
}
