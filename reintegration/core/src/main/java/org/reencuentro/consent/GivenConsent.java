package org.reencuentro.consent;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;

/**
 * What was asked and answered.
 *
 * @param interpreter who translated; needed when the language is neither Spanish nor English
 */
public record GivenConsent(
        UUID person,
        UUID organisation,
        ServiceKind purpose,
        ConsentAnswer answer,
        Language language,
        Optional<String> interpreter) {}
