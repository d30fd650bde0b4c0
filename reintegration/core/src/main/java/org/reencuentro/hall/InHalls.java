package org.reencuentro.hall;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;

/**
 * Things of one kind, each in one hall: to a subject they are in a hall where it acts, or in another.
 *
 * @param absent what is said of those that are not there
 * @param halls the hall of each of the things that exist
 */
public record InHalls(Kind kind, ProblemCode absent, Function<Collection<UUID>, Map<UUID, UUID>> halls)
        implements RelationFinder {
    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        return halls.apply(objects).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Relation.ofHall(subject, each.getValue())));
    }
}
