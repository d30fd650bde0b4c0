package org.reencuentro.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its person sees it.
 *
 * @param name as its person calls it
 * @param usedAt empty when it has not signed in yet
 */
public record PasskeyView(UUID id, String name, Instant madeAt, Optional<Instant> usedAt) {}
