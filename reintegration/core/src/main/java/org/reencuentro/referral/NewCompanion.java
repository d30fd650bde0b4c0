package org.reencuentro.referral;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;

/**
 * Somebody who is to be referred together with a member of their family.
 *
 * @param consent what they say to it; empty where an answer of before is to hold
 */
public record NewCompanion(UUID person, Optional<ConsentAnswer> consent) {}
