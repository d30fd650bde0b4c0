package org.reencuentro.policy;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.ProblemCode;

/** Knows what the objects of one kind are to a subject. Each capability has one for each kind of its own. */
public interface RelationFinder {
    /** The kind it knows. */
    Kind kind();

    /** What the objects are to the subject; those that do not exist are left out. */
    Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects);

    /** What is said of an object that does not exist, or is hidden. */
    ProblemCode absent();
}
