package org.reencuentro.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A case that was opened in an emergency.
 *
 * @param code the case's code
 * @param account who opened it
 * @param reason what they gave as the reason
 * @param until when it closed, or will
 */
public record BreakingView(
        UUID id,
        String code,
        UUID person,
        UUID account,
        String reason,
        Instant at,
        Instant until,
        Optional<Finding> finding) {
    /** What somebody else thought of it afterwards. */
    public enum Finding {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}
