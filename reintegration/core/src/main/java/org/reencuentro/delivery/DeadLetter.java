package org.reencuentro.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Something that should have left and did not, and waits for a person.
 *
 * @param what the outbox's topic, or the type of a message to a webhook
 * @param code the referral's code; empty where it is about none
 * @param organisation whose system should have heard of it; empty where it is none's
 * @param webhook empty where it should have gone to none
 * @param writtenAt since when it has waited
 * @param fault a {@link DeliveryFault}, or the kind of a failure of ours
 * @param status what the system answered last; empty when it did not
 */
public record DeadLetter(
        UUID id,
        String what,
        Optional<String> code,
        Optional<UUID> organisation,
        Optional<UUID> webhook,
        Instant writtenAt,
        int attempts,
        String fault,
        OptionalInt status) {}
