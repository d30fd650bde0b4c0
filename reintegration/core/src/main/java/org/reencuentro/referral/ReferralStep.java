package org.reencuentro.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One step in a referral's history.
 *
 * @param from the state before, which is that after but for {@link StepKind#MOVED}
 * @param by the account that took it; empty when time did
 * @param reason why the partner cannot help; with {@link ReferralState#DECLINED} alone
 * @param alternative the service that a partner who cannot help suggests instead
 */
public record ReferralStep(
        StepKind kind,
        ReferralState from,
        ReferralState to,
        Optional<UUID> by,
        Optional<DeclineReason> reason,
        Optional<UUID> alternative,
        Instant at) {}
