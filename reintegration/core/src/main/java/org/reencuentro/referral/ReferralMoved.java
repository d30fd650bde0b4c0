package org.reencuentro.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral took a step. Said inside the transaction that records it, once for each step that its partner may know of.
 *
 * @param organisation the partner that is asked
 * @param state where it is now
 */
public record ReferralMoved(UUID referral, UUID organisation, ReferralState state, Instant at) {}
