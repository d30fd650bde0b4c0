package org.reencuentro.papers;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that was noted.
 *
 * @param back whether it took a later one back
 */
public record PaperStep(PaperState to, Instant at, UUID by, boolean back) {}
