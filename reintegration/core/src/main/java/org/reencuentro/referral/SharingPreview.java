package org.reencuentro.referral;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.SharedField;
import org.reencuentro.directory.ServiceView;

/**
 * What one partner would see of a person who says yes.
 *
 * @param rule the sharing rule in force; empty when the partner cannot be asked, because nothing is agreed with it
 * @param about what it would see when asked; the note is still to be written
 * @param asked the fields that it sees when asked
 * @param accepted the fields that come with acceptance
 */
public record SharingPreview(
        ServiceView service,
        Optional<UUID> rule,
        PartnerReferral.About about,
        Set<SharedField> asked,
        Set<SharedField> accepted) {
    /** What comes with acceptance after an answer. */
    public Set<SharedField> later(ConsentAnswer answer) {
        Set<SharedField> later = answer.allows();
        later.retainAll(accepted);
        return later;
    }
}
