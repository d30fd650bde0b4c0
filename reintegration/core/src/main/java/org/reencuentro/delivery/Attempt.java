package org.reencuentro.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one message to a partner's system went.
 *
 * @param fault empty when it has arrived
 * @param status what the system answered; empty when it did not
 */
public record Attempt(Optional<DeliveryFault> fault, OptionalInt status, Duration took) {
    /** Whether it has arrived. */
    public boolean arrived() {
        return fault.isEmpty();
    }
}
