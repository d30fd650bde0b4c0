package org.reencuentro.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * A time during which a line was silent.
 *
 * @param since since when it was away, or since when nobody had lifted it
 * @param toldAt when those responsible were told; empty when it was over before, or the hall closed
 * @param endedAt empty while it lasts
 */
public record SilenceView(
        LineView line, SilenceCause cause, Instant since, Optional<Instant> toldAt, Optional<Instant> endedAt) {}
