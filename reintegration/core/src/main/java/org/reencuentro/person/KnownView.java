package org.reencuentro.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is known of a person, and since when.
 *
 * @param edition to be named when it is changed: 0 as long as nobody has
 * @param changedBy the account that wrote it last
 */
public record KnownView(UUID person, Known known, int edition, Optional<UUID> changedBy, Optional<Instant> changedAt) {}
