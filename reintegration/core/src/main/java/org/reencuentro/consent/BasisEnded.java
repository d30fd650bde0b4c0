package org.reencuentro.consent;

import java.util.UUID;

/** Nothing is shared under a basis any more; heard in the same transaction by whoever acts under it. */
public record BasisEnded(UUID basis, UUID person) {}
