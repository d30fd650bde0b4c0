package org.reencuentro.referral;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Language;

/**
 * A referral as the partner sees it: of the person only what the sharing rule and the consent both allow at this moment,
 * and nothing once the referral ends. The rest says what is asked, not of whom.
 *
 * @param about who, without who it is; empty when nothing is shared, or not any more
 * @param name the person's name; empty unless it is shared, never before acceptance
 * @param hall the hall that asks
 * @param zone its clock
 * @param notes whether notes are shared now, and so questions and their answers
 * @param basis on what it rests where that is not what the person agreed to; empty once it is over
 * @param history of one that is read by itself; empty in long lists
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
        ZoneId zone,
        boolean notes,
        Progress progress,
        Optional<BasisKind> basis,
        List<ReferralStep> history) {
    /**
     * Somebody without who it is; each part is empty when it is not known or not shared.
     *
     * @param ageBand such as {@code 18–24}
     * @param minor under 18, or age in doubt
     * @param department two digits of where they want to go
     */
    public record About(
            Optional<String> ageBand,
            Optional<Boolean> minor,
            Optional<Language> language,
            Optional<String> department,
            Optional<String> note) {
        /** Whether nothing at all is said. */
        public boolean silent() {
            return equals(new About(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }
}
