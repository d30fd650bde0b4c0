package org.reencuentro.person;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Two records that were found to be of one person.
 *
 * @param givenUp as it was recorded; its values remain
 * @param surviving as it was recorded
 * @param chosen of which the given-up record's values are shown
 * @param by the account that merged them
 * @param undoneBy empty as long as it stands
 * @param mayUndo whether whoever asks may undo it
 */
public record MergeView(
        UUID id,
        PersonView givenUp,
        PersonView surviving,
        MergeReason reason,
        Set<Aspect> chosen,
        UUID by,
        Instant at,
        Optional<UUID> undoneBy,
        Optional<Instant> undoneAt,
        boolean mayUndo) {
    /** Whether both are still held to be one person. */
    public boolean standing() {
        return undoneAt.isEmpty();
    }
}
