package org.reencuentro.shelter;

import java.util.List;
import java.util.Set;

/**
 * All that a house is told of people for whom it keeps beds: how many together, of what age, for which beds, and what it must
 * make ready. Who they are it learns by a referral.
 *
 * @param ages one for each of them, the youngest first
 */
public record BedNote(BedKind kind, List<AgeBand> ages, Set<BedNeed> needs) {}
