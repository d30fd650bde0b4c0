package org.reencuentro.consent;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;

/**
 * What was asked and answered.
 *
 * @param manner how it was explained
 * @param witness who else was there
 * @param interpreter who translated; needed when the language is neither Spanish nor English
 */
public record GivenConsent(
        UUID person,
        UUID organisation,
        ServiceKind purpose,
        ConsentAnswer answer,
        Manner manner,
        Language language,
        Optional<String> interpreter,
        Optional<String> witness) {
    /** Told in words, with nobody else there but who translated. */
    public GivenConsent(
            UUID person,
            UUID organisation,
            ServiceKind purpose,
            ConsentAnswer answer,
            Language language,
            Optional<String> interpreter) {
        this(person, organisation, purpose, answer, Manner.SPOKEN, language, interpreter, Optional.empty());
    }
}
