package org.reencuentro.access;

import java.time.Instant;

/** Something that happened to an account since its person was last here. */
public record NewsView(Kind kind, Instant at) {
    /** What happened. */
    public enum Kind {
        /** Somebody who looks after accounts took the second factor away. */
        SECOND_FACTOR_RESET,
        /** Somebody who looks after accounts made a link to choose the password anew. */
        PASSWORD_LINK_MADE,
        PASSWORD_CHANGED,
        ROLE_CHANGED,
        RECOVERY_CODE_USED,
        AUTHENTICATOR_ADDED,
        AUTHENTICATOR_REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        /** The account can be entered with the one at the person's organisation. */
        PROVIDER_LINKED
    }
}
