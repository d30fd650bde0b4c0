package org.reencuentro.papers;

import java.util.Optional;
import java.util.UUID;

/**
 * A paper that somebody needs.
 *
 * @param service of the directory, where it is asked for; empty when nobody has chosen
 */
public record NewPaper(PaperKind kind, WhyMissing why, Optional<UUID> service) {}
