package org.reencuentro.hall;

import java.util.UUID;

/** A line as others see it. */
public record LineView(UUID id, UUID hall, String endpoint, LineKind kind, String label) {}
