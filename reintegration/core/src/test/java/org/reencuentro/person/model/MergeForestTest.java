package org.reencuentro.person.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.MergeReason;
import org.reencuentro.person.PersonProblem;

/** Merges end in one record, whatever was merged before, and each can be undone in any order. */
class MergeForestTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final UUID ana = UUID.randomUUID();
    private final UUID bea = UUID.randomUUID();
    private final UUID cira = UUID.randomUUID();
    private final UUID dora = UUID.randomUUID();

    private static Merge merge(UUID givenUp, UUID surviving) {
        return Merge.of(
                UUID.randomUUID(),
                givenUp,
                surviving,
                MergeReason.DETAILS,
                Set.of(Aspect.NAME, Aspect.HOME),
                UUID.randomUUID(),
                NOW);
    }

    private static MergeForest forest(Merge... merges) {
        return new MergeForest(Stream.of(merges).filter(Merge::standing).toList());
    }

    @Test
    void aRecordThatWasNeverGivenUpStandsByItself() {
        assertEquals(ana, forest().root(ana));
        assertEquals(bea, forest(merge(ana, bea)).root(bea));
    }

    @Test
    void whatWasMergedIntoARecordGoesWithIt() {
        MergeForest forest = forest(merge(ana, bea), merge(bea, cira));
        assertEquals(cira, forest.root(ana));
        assertEquals(cira, forest.root(bea));
    }

    @Test
    void undoingTheLaterLeavesTheEarlier() {
        Merge later = merge(bea, cira);
        Merge earlier = merge(ana, bea);
        later.undo(dora, NOW);
        MergeForest forest = forest(earlier, later);
        assertEquals(bea, forest.root(ana));
        assertEquals(bea, forest.root(bea));
        assertEquals(cira, forest.root(cira));
    }

    @Test
    void undoingTheEarlierLeavesTheLater() {
        Merge later = merge(bea, cira);
        Merge earlier = merge(ana, bea);
        earlier.undo(dora, NOW);
        MergeForest forest = forest(earlier, later);
        assertEquals(ana, forest.root(ana));
        assertEquals(cira, forest.root(bea));
    }

    @Test
    void noRecordIsGivenUpTwiceNorRound() {
        assertThrows(IllegalStateException.class, () -> forest(merge(ana, bea), merge(ana, cira)));
        MergeForest round = forest(merge(ana, bea), merge(bea, ana));
        assertThrows(IllegalStateException.class, () -> round.root(ana));
    }

    @Test
    void aRecordIsNotMergedWithItself() {
        Problem refused = assertThrows(Problem.class, () -> merge(ana, ana));
        assertEquals(PersonProblem.MERGE_ITSELF, refused.code());
    }

    @Test
    void undoneTwiceIsRefused() {
        Merge merge = merge(ana, bea);
        merge.undo(dora, NOW);
        Problem refused = assertThrows(Problem.class, () -> merge.undo(dora, NOW));
        assertEquals(PersonProblem.MERGE_UNDONE_ALREADY, refused.code());
    }

    @Test
    void whatWasChosenIsSettledOneByOne() {
        Merge merge = merge(ana, bea);
        merge.settle(Set.of(Aspect.HOME, Aspect.SEX));
        assertEquals(Set.of(Aspect.NAME), merge.chosen());
        merge.settle(Set.of(Aspect.NAME));
        assertEquals(Set.of(), merge.chosen());
    }

    /** Whatever is merged and undone in whichever order, the roots are those of merging what stands from the beginning. */
    @Test
    void anyOrderOfMergingAndUndoingKeepsTrees() {
        Random dice = new Random(41);
        for (int round = 0; round < 200; round++) {
            List<UUID> people = Stream.generate(UUID::randomUUID).limit(7).toList();
            List<Merge> merges = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                List<Merge> standing = merges.stream().filter(Merge::standing).toList();
                MergeForest forest = new MergeForest(standing);
                if (!standing.isEmpty() && dice.nextInt(3) == 0) {
                    standing.get(dice.nextInt(standing.size())).undo(dora, NOW);
                    continue;
                }
                UUID from = forest.root(people.get(dice.nextInt(people.size())));
                UUID into = forest.root(people.get(dice.nextInt(people.size())));
                if (!from.equals(into)) {
                    merges.add(merge(from, into));
                }
            }
            assertEquals(components(people, merges), roots(people, merges));
        }
    }

    /** Who is connected with whom, found without following any direction. */
    private static Map<UUID, Set<UUID>> components(List<UUID> people, List<Merge> merges) {
        Map<UUID, Set<UUID>> together = new HashMap<>();
        people.forEach(each -> together.put(each, new HashSet<>(Set.of(each))));
        merges.stream().filter(Merge::standing).forEach(merge -> {
            Set<UUID> both = together.get(merge.givenUp());
            both.addAll(together.get(merge.surviving()));
            both.forEach(each -> together.put(each, both));
        });
        return together;
    }

    private static Map<UUID, Set<UUID>> roots(List<UUID> people, List<Merge> merges) {
        MergeForest forest =
                new MergeForest(merges.stream().filter(Merge::standing).toList());
        Map<UUID, Set<UUID>> together = new HashMap<>();
        people.forEach(each -> together.put(
                each,
                people.stream()
                        .filter(other -> forest.root(other).equals(forest.root(each)))
                        .collect(Collectors.toSet())));
        return together;
    }
}
