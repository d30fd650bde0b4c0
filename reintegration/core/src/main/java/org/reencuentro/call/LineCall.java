package org.reencuentro.call;

import java.time.Instant;
import java.util.Optional;
import org.reencuentro.kernel.Language;

/**
 * A call as the history of its line has it: nothing of the number, of a person or a ticket.
 *
 * @param outcome empty while it goes on
 * @param talkSeconds empty while it goes on
 */
public record LineCall(
        Instant offeredAt,
        Language language,
        Permission permission,
        Optional<CallOutcome> outcome,
        boolean answered,
        Optional<Integer> talkSeconds) {}
