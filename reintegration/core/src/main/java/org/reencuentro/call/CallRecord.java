package org.reencuentro.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Language;

/**
 * The record of one call as staff may see it: of the number only the country, the type and the last two digits.
 *
 * @param region ISO 3166 alpha-2; empty when the number could not be understood
 * @param cause Q.850 cause; empty while the call goes on and when unknown
 * @param message whether it was to play a message to the family
 */
public record CallRecord(
        UUID id,
        String lineLabel,
        String line,
        Language language,
        Permission permission,
        CallState state,
        Optional<String> region,
        Optional<Destination.Type> type,
        Optional<String> lastTwo,
        Instant offeredAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<Integer> talkSeconds,
        Optional<CallOutcome> outcome,
        Optional<Integer> cause,
        boolean message) {
    /** The record of a call on a line. */
    static CallRecord of(FreeCall call, LineView line) {
        return new CallRecord(
                call.id(),
                line.label(),
                line.endpoint(),
                call.language(),
                call.permission(),
                call.state(),
                Optional.ofNullable(call.region()),
                Optional.ofNullable(call.type()),
                Optional.ofNullable(call.lastTwo()),
                call.offeredAt(),
                Optional.ofNullable(call.answeredAt()),
                Optional.ofNullable(call.endedAt()),
                Optional.ofNullable(call.talkSeconds()),
                Optional.ofNullable(call.outcome()),
                Optional.ofNullable(call.cause()),
                call.message() != null);
    }
}
