package org.reencuentro.relief;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed how many are left.
 *
 * @param item its name
 * @param amount how many; at least 1
 * @param named whether it was given to somebody whose case notes it
 */
public record ReliefMove(String item, ReliefChange change, int amount, int left, boolean named, UUID by, Instant at) {}
