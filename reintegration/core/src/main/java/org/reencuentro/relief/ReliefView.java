package org.reencuentro.relief;

import java.util.UUID;

/**
 * An item that is handed out in a hall.
 *
 * @param left how many there are; never negative
 * @param low from how many on somebody should see to more; 0 for never
 * @param today how many were given since midnight of the hall, without those taken back
 * @param ended whether it is not handed out any more
 */
public record ReliefView(UUID id, ReliefGroup group, String name, int left, int low, int today, boolean ended) {
    /** Whether somebody should see to more. */
    public boolean scarce() {
        return !ended && left <= low && low > 0 || !ended && left == 0;
    }
}
