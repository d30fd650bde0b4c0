package org.reencuentro.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A place that is kept for somebody, without saying for whom.
 *
 * @param until when it is free again by itself
 */
public record PlaceHoldView(
        UUID id, UUID service, String serviceName, Instant heldAt, Instant until, PlaceHoldState state) {}
