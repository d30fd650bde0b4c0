package org.reencuentro.relief;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person was given.
 *
 * @param amount how many, without those taken back; at least 1
 * @param last when it was given last
 */
public record ReliefGiven(UUID item, String name, ReliefGroup group, int amount, Instant last) {}
