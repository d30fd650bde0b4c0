package org.reencuentro.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person can do and would like.
 *
 * @param schooling empty when nobody asked
 * @param wishes what they would like to find; none when nobody asked
 */
public record WorkProfile(Optional<Schooling> schooling, Set<OpeningKind> wishes, List<SkillView> skills) {
    /** Of whom nothing is known. */
    public static final WorkProfile EMPTY = new WorkProfile(Optional.empty(), Set.of(), List.of());
}
