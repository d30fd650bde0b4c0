package org.reencuentro.word;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/**
 * The word of a family as staff see it: of the number only the country and the last two digits.
 *
 * @param seconds how long it is
 * @param region ISO 3166 alpha-2; empty where no number was left, like the last two digits, and once it is erased
 * @param takenBy the account that looks for whom it is for, or did
 * @param person whom it is for, as far as is known
 * @param passedOnAt when whoever it is for got it
 */
public record FamilyWordView(
        UUID id,
        Language language,
        int seconds,
        Instant leftAt,
        FamilyWordState state,
        Optional<String> region,
        Optional<String> lastTwo,
        Optional<UUID> takenBy,
        Optional<UUID> person,
        Optional<WhyNotPassedOn> whyNot,
        Optional<Instant> passedOnAt) {}
