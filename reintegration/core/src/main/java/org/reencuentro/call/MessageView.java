package org.reencuentro.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/**
 * A message as staff may see it: never what was said, and of the number only the country and the last two digits.
 *
 * @param id the call that nobody answered
 * @param line what the line is called where it was left
 * @param region ISO 3166 alpha-2; empty once the number is not kept any more, like the last two digits
 * @param attempts how often the family was called for it
 * @param dueAt when it is tried next; present exactly while it waits
 * @param endedAt present exactly once it is over
 */
public record MessageView(
        UUID id,
        String line,
        Language language,
        Optional<String> region,
        Optional<String> lastTwo,
        MessageState state,
        int attempts,
        Instant leftAt,
        Optional<Instant> dueAt,
        Optional<Instant> endedAt,
        Optional<MessageEnd> gaveUp) {}
