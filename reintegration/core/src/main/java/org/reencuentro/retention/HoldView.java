package org.reencuentro.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A legal hold.
 *
 * @param askedBy who asked for what waits, or asked last
 */
public record HoldView(UUID person, HoldReason reason, HoldState state, UUID askedBy, Instant askedAt) {}
