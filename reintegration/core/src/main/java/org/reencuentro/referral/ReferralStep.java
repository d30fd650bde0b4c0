package org.reencuentro.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One step in a referral's history.
 *
 * @param by the account that took it; empty when time did
 */
public record ReferralStep(
        ReferralState from, ReferralState to, Optional<UUID> by, Optional<DeclineReason> reason, Instant at) {}
