package org.reencuentro.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Language;

/**
 * A referral as the partner sees it: the least that a decision needs. The name comes with acceptance and only if the
 * person agreed; everything but the code, the kind and the state goes when the referral ends.
 *
 * @param about who, without who it is; empty after the end
 * @param name the person's name; empty before acceptance, after the end, and without consent to it
 * @param hall the hall that asks
 */
public record PartnerReferral(
        UUID id,
        String code,
        ServiceKind kind,
        ServiceView service,
        Optional<About> about,
        Optional<String> name,
        Priority priority,
        ReferralState state,
        Instant sentAt,
        Instant answerBy,
        String hall,
        List<ReferralStep> history) {
    /**
     * Somebody without who it is.
     *
     * @param ageBand such as {@code 18–24}; empty when no birth date is known
     * @param minor under 18, or age in doubt
     * @param department two digits of where they want to go
     */
    public record About(
            Optional<String> ageBand,
            boolean minor,
            Optional<Language> language,
            Optional<String> department,
            String note) {}
}
