package org.reencuentro.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A test call through the trunk of a hall.
 *
 * @param hall its name
 * @param byItself whether it was made because the hall opened, and not because somebody asked
 * @param result empty while it goes on
 * @param waited from placing it to its result; empty while it goes on and when it was never placed
 */
public record TrunkTestView(
        String hall, Instant askedAt, boolean byItself, Optional<TrunkResult> result, Optional<Duration> waited) {
    /** Whether it says that families cannot be reached. */
    public boolean fails() {
        return result.filter(each -> !each.passes()).isPresent();
    }
}
