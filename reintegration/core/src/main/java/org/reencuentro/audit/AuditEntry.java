package org.reencuentro.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * One deed.
 *
 * @param role in which capacity somebody acted
 * @param actor the account, token or kiosk; empty for those of which there is only one
 * @param organisation the actor's; empty for staff and machines
 * @param action the operation's name
 * @param kind what the object is
 * @param object the object; empty when the deed is about no single one
 * @param purpose what for
 * @param request what ties together all that one request did
 */
public record AuditEntry(
        String role,
        Optional<UUID> actor,
        Optional<UUID> organisation,
        String action,
        String kind,
        Optional<UUID> object,
        String purpose,
        Outcome outcome,
        UUID request) {
    /** How a deed ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        HIDDEN
    }
}
