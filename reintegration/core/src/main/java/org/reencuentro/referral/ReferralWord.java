package org.reencuentro.referral;

import java.time.Instant;

/**
 * What a partner asked about a referral, or what the hall answered.
 *
 * @param text empty once the person was erased
 */
public record ReferralWord(Turn by, String text, Instant at) {}
