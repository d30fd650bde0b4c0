package org.reencuentro.retention;

import java.time.Instant;
import java.util.UUID;

/** A case whose time is over. */
public record DueView(UUID person, String code, Instant dueAt) {}
