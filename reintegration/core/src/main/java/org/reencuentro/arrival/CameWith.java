package org.reencuentro.arrival;

import java.time.Instant;
import java.util.UUID;

/** With which arrival somebody came: what tells them from others of the same name, without counting who else came. */
public record CameWith(UUID arrival, ArrivalKind kind, String number, Instant scheduledAt) {}
