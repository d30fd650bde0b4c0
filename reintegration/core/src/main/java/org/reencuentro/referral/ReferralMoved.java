package org.reencuentro.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A referral took a step. Said inside the transaction that records it, once for each step that its partner may know of.
 *
 * @param organisation the partner that is asked
 * @param state where it is now
 * @param what a step that led to no other state, such as {@code ASKED}; empty when it led there
 */
public record ReferralMoved(UUID referral, UUID organisation, ReferralState state, Instant at, Optional<String> what) {
    /** A step that led to a state. */
    public ReferralMoved(UUID referral, UUID organisation, ReferralState state, Instant at) {
        this(referral, organisation, state, at, Optional.empty());
    }
}
