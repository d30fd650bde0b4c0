package org.reencuentro.matching;

import java.util.List;
import java.util.UUID;

/**
 * A record of the register that may be of the person looked for.
 *
 * @param bits how much more likely what both have in common is if they are one person than if they are two, as a
 *     logarithm to base 2: an absolute number, the same whoever else is found
 * @param probability that it is this one, and no other of the register nor a relative of it, 0 to 1
 */
public record Match(UUID id, double bits, double probability, List<Reason> reasons) {}
