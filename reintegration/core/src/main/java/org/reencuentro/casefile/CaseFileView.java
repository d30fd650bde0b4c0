package org.reencuentro.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A case file.
 *
 * @param code how people call it over the phone, such as {@code RE-4T7Q-9}
 * @param owner the account that looks after it
 * @param isProtected whether it is open only to its owner, to child protection and to supervisors
 * @param unprotected when it was opened again last, and why; empty while it is protected, or when it never was
 */
public record CaseFileView(
        UUID id,
        String code,
        UUID person,
        UUID hall,
        UUID owner,
        boolean isProtected,
        Optional<Unprotected> unprotected,
        Instant openedAt) {
    /** A protection that ended. */
    public record Unprotected(Instant at, UUID by, UnprotectReason reason) {}
}
