package org.reencuentro.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;

/**
 * One answer of a person, and whether it still holds.
 *
 * @param interpreter empty when nobody translated, or when the person was erased
 * @param witness empty when nobody was there, or when the person was erased
 * @param holds whether anything is shared under it now
 */
public record ConsentView(
        UUID id,
        OrganisationView organisation,
        ServiceKind purpose,
        ConsentAnswer answer,
        Manner manner,
        Language language,
        Optional<String> interpreter,
        Optional<String> witness,
        UUID recordedBy,
        Instant givenAt,
        Optional<UUID> withdrawnBy,
        Optional<Instant> withdrawnAt,
        boolean holds) {
    /** Whether the person can change their mind about it: a yes that was not withdrawn. */
    public boolean standing() {
        return answer != ConsentAnswer.NO && withdrawnAt.isEmpty();
    }
}
