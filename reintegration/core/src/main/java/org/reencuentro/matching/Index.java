package org.reencuentro.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The register in memory: finds the records that may be of somebody, whatever became of the name on the way. Any number
 * of threads may look at once; whoever puts or removes must be alone.
 */
public final class Index {
    /** How many of the most likely are compared in full. */
    private static final int LOOKED_AT = 60;

    /** How many records of one person there are for each that is looked for, before anything is compared: measured. */
    private static final double BEFORE = 1.6;

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Vocabulary vocabulary = new Vocabulary();
    private final Records records = new Records();

    /** Room for one search each; a search more than there are processors waits. */
    private final BlockingQueue<Tally> tallies = new ArrayBlockingQueue<>(AT_ONCE);

    public Index() {
        for (int i = 0; i < AT_ONCE; i++) {
            tallies.add(new Tally(vocabulary, records));
        }
    }

    /** Takes a record in, or what is known of it now. */
    public void put(UUID id, Traits traits) {
        remove(id);
        records.add(id, traits, Spelling.words(traits.given()), Spelling.words(traits.family()), vocabulary);
    }

    /** Takes a record out; nothing happens when it is not there. */
    public void remove(UUID id) {
        int slot = records.find(id);
        if (slot >= 0) {
            records.remove(slot, vocabulary);
        }
    }

    /** How many records there are. */
    public int size() {
        return records.living();
    }

    /** What is left of records that changed or went, as a share of all: past a half it pays to build anew. */
    public double waste() {
        return records.size() == 0 ? 0 : 1 - (double) records.living() / records.size();
    }

    /**
     * The records that may be of somebody, the likeliest first; empty when there is nothing to compare.
     *
     * @param most how many at most
     */
    public List<Match> find(Traits traits, int most) {
        return find(traits, most, Set.of());
    }

    /** The same as if some records were not there: they are not found, and nobody is the less likely for them. */
    public List<Match> find(Traits traits, int most, Set<UUID> without) {
        int people = records.living();
        if (people == 0) {
            return List.of();
        }
        Asked asked = new Asked(traits, vocabulary, records);
        double before = Math.log(BEFORE / people) / Math.log(2);
        List<Weighed> weighed = candidates(asked, Math.max(LOOKED_AT, 2 * most)).parallelStream()
                .filter(slot -> without.isEmpty() || !without.contains(records.id(slot)))
                .map(slot -> new Weighed(slot, Comparison.of(asked, records, vocabulary, slot)))
                .sorted(Comparator.comparingDouble(
                                (Weighed each) -> each.comparison().bits())
                        .reversed())
                .toList();
        double all = 1;
        for (Weighed each : weighed) {
            double bits = each.comparison().bits() + before;
            all += odds(bits) + odds(bits - each.comparison().ownBits());
        }
        List<Match> matches = new ArrayList<>();
        for (Weighed each : weighed.subList(0, Math.min(most, weighed.size()))) {
            matches.add(new Match(
                    records.id(each.slot()),
                    each.comparison().bits(),
                    odds(each.comparison().bits() + before) / all,
                    List.copyOf(each.comparison().reasons())));
        }
        return matches;
    }

    private record Weighed(int slot, Comparison comparison) {}

    private static double odds(double bits) {
        return Math.pow(2, Math.min(bits, 200));
    }

    private List<Integer> candidates(Asked asked, int most) {
        Tally tally = take();
        try {
            return tally.best(asked, most);
        } finally {
            tallies.add(tally);
        }
    }

    private Tally take() {
        try {
            return tallies.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting to search", stop);
        }
    }
}
