package org.reencuentro.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What is different on a line, as a supervisor says it.
 *
 * @param on whether the family can be called from it
 * @param children whether it is for children, who are accompanied by an officer
 * @param talk how long a call from it may last; empty for as long as in the hall
 */
public record LineDraft(boolean on, boolean children, Optional<Duration> talk) {}
