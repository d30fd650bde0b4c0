package org.reencuentro.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How far a call is, for the kiosk that asked for it. */
public record CallProgress(
        UUID id,
        CallState state,
        Optional<Instant> answeredAt,
        Optional<Integer> talkSeconds,
        Duration maximum,
        Optional<CallOutcome> outcome) {}
