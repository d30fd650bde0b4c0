package org.reencuentro.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a partner's system hears of changes, without the secret.
 *
 * @param deliveredAt the last success, to the minute; empty when nothing has arrived yet
 * @param fault why the last attempt failed; empty after a success
 * @param waiting how many messages wait for it
 * @param dead how many were given up and wait for a person
 */
public record WebhookView(
        UUID id,
        UUID organisation,
        URI address,
        WebhookState state,
        Instant addedAt,
        Optional<Instant> deliveredAt,
        Optional<DeliveryFault> fault,
        long waiting,
        long dead) {}
