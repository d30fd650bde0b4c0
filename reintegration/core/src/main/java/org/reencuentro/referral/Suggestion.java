package org.reencuentro.referral;

import java.util.Optional;
import java.util.UUID;

/**
 * Who a partner that cannot help thinks can.
 *
 * @param service of the directory; empty when none is named
 * @param words what the partner says of it, at most 500 characters; may be empty
 */
public record Suggestion(Optional<UUID> service, String words) {
    /** Nobody. */
    public static final Suggestion NONE = new Suggestion(Optional.empty(), "");
}
