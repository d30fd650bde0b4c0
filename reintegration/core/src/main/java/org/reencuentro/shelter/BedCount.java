package org.reencuentro.shelter;

import java.time.Duration;
import java.time.Instant;

/**
 * How many places of a kind are free, as last told; never without its age.
 *
 * @param free 0 or more
 */
public record BedCount(int free, Instant toldAt) {
    private static final Duration OLD_AFTER = Duration.ofDays(1);

    /** Whether it was told a day ago or longer: then somebody asks before anybody is sent. */
    public boolean old(Instant now) {
        return !toldAt.plus(OLD_AFTER).isAfter(now);
    }
}
