package org.reencuentro.person.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which record each record belongs to, as the merges that stand say. Only a record that was given up to nobody can be
 * given up, so merges make trees; undoing any of them leaves trees.
 */
public final class MergeForest {
    private final Map<UUID, UUID> into = new HashMap<>();

    /**
     * What the merges amount to.
     *
     * @throws IllegalStateException when a record was given up twice
     */
    public MergeForest(Collection<Merge> standing) {
        standing.forEach(merge -> {
            if (into.put(merge.givenUp(), merge.surviving()) != null) {
                throw new IllegalStateException("Given up twice: " + merge.givenUp());
            }
        });
    }

    /**
     * The record in which all merges of a record end; the record itself when it was never given up.
     *
     * @throws IllegalStateException when they go round
     */
    public UUID root(UUID person) {
        Set<UUID> passed = new LinkedHashSet<>();
        UUID at = person;
        while (into.containsKey(at)) {
            if (!passed.add(at)) {
                throw new IllegalStateException("Merged round: " + passed);
            }
            at = into.get(at);
        }
        return at;
    }
}
