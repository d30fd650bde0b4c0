package org.reencuentro.referral;

import java.util.UUID;

/** Help was given. Said inside the transaction that records it. */
public record ReferralCompleted(UUID referral, UUID person, UUID hall) {}
