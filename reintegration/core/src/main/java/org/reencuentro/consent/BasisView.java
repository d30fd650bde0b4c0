package org.reencuentro.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;

/**
 * A recorded basis, and what has become of it.
 *
 * @param reason empty when the person was erased, and for whoever may not record such a basis
 * @param document as {@code reason}; empty also when there is none
 * @param until the first instant at which nothing is shared any more
 * @param approvedBy the second person; empty when none was needed, or none has agreed yet
 * @param endedBy empty when nobody ended it
 * @param endReason empty when nobody ended it, when the person's no did, and as {@code reason}
 */
public record BasisView(
        UUID id,
        UUID person,
        OrganisationView organisation,
        ServiceKind purpose,
        BasisKind kind,
        BasisState state,
        Optional<String> reason,
        Optional<String> document,
        UUID recordedBy,
        Instant recordedAt,
        Instant until,
        Optional<UUID> approvedBy,
        Optional<Instant> approvedAt,
        Optional<UUID> endedBy,
        Optional<Instant> endedAt,
        Optional<String> endReason) {
    /** Whether it can still be ended. */
    public boolean open() {
        return state == BasisState.WAITING || state == BasisState.IN_FORCE;
    }
}
