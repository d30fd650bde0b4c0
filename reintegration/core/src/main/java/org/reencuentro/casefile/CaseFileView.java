package org.reencuentro.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A case file.
 *
 * @param code how people call it over the phone, such as {@code RE-4T7Q-9}
 */
public record CaseFileView(UUID id, String code, UUID person, UUID hall, Instant openedAt) {}
