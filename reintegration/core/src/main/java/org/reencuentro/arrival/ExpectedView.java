package org.reencuentro.arrival;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one organisation was told of one arrival.
 *
 * @param organisation whom it was told
 * @param expected as it was when it was told
 * @param supersededAt when something newer was told; empty for what holds
 */
public record ExpectedView(
        UUID id,
        UUID organisation,
        ArrivalView arrival,
        int edition,
        Expected expected,
        Instant writtenAt,
        Optional<Instant> supersededAt,
        Optional<Instant> acknowledgedAt) {}
