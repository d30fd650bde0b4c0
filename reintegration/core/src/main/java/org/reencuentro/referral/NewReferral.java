package org.reencuentro.referral;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.kernel.Language;

/**
 * A caseworker's decision to ask a partner.
 *
 * @param note what the partner should know, without who it is; may be empty, at most 500 characters
 * @param consent what the person says to it; empty where what was recorded before is to hold, an answer or a basis
 */
public record NewReferral(
        UUID service,
        Priority priority,
        String note,
        Optional<ConsentAnswer> consent,
        Language consentLanguage,
        Optional<String> interpreter) {
    /** With an answer of the person. */
    public NewReferral(
            UUID service,
            Priority priority,
            String note,
            ConsentAnswer consent,
            Language consentLanguage,
            Optional<String> interpreter) {
        this(service, priority, note, Optional.of(consent), consentLanguage, interpreter);
    }

    /** Under what was recorded before. */
    public static NewReferral asRecorded(UUID service, Priority priority, String note) {
        return new NewReferral(service, priority, note, Optional.empty(), Language.ES, Optional.empty());
    }

    /** The same for somebody else of a family, with what they say to it and without a note. */
    NewReferral of(Optional<ConsentAnswer> answer) {
        return new NewReferral(service, priority, "", answer, consentLanguage, interpreter);
    }
}
