package org.reencuentro.referral;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.kernel.Language;

/**
 * A caseworker's decision to ask a partner.
 *
 * @param note what the partner should know, without who it is; may be empty, at most 500 characters
 */
public record NewReferral(
        UUID service,
        Priority priority,
        String note,
        ConsentAnswer consent,
        Language consentLanguage,
        Optional<String> interpreter) {}
