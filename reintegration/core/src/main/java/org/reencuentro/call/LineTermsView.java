package org.reencuentro.call;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What is different on a line.
 *
 * @param on whether the family can be called from it
 * @param talk how long a call from it may last; empty for as long as in the hall
 */
public record LineTermsView(UUID line, String label, boolean on, Optional<Duration> talk) {}
