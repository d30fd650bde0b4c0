package org.reencuentro.referral;

import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.ProblemCode;

/**
 * What became of a family that was to be referred together.
 *
 * @param first the referral of whoever asked
 * @param refused why somebody was not referred, by person; the others are on their way
 */
public record SentTogether(UUID first, Map<UUID, ProblemCode> refused) {}
