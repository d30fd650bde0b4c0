package org.reencuentro.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntConsumer;

/**
 * The register in memory: finds the records that may be of somebody, whatever became of the name on the way. Any number
 * of threads may look at once; whoever puts or removes must be alone.
 */
public final class Index {
    /** How many of the most likely are compared in full. */
    private static final int LOOKED_AT = 60;

    /** How many records of one person there are for each that is looked for, before anything is compared: measured. */
    private static final double BEFORE = 1.6;

    /** With so many records that have a rarer word, a commoner one adds no others. */
    private static final int ENOUGH = 15_000;

    /** Looking at the words of a record costs as much as coming across so many others. */
    private static final int DEARER = 8;

    /** A birth date adds at most that much to the words, in thousandths of a bit; a home so much. */
    private static final int MOST_BIRTH = 13_500;

    private static final int MOST_HOME = 2_000;

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Vocabulary vocabulary = new Vocabulary();
    private final Records records = new Records();

    /** Room for one search each; a search more than there are processors waits. */
    private final BlockingQueue<Tally> tallies = new ArrayBlockingQueue<>(AT_ONCE);

    public Index() {
        for (int i = 0; i < AT_ONCE; i++) {
            tallies.add(new Tally());
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
        List<Weighed> weighed = candidates(asked, Math.max(LOOKED_AT, 2 * most)).stream()
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

    /** Adds up, for every record that has any word of the name, what its words say. */
    private final class Tally {
        private float[] said = new float[0];
        private short[] counted = new short[0];
        private short word;

        /** The records that have any word. */
        private final Ints touched = new Ints(1024);

        List<Integer> best(Asked asked, int most) {
            int room = records.size();
            if (said.length < room) {
                said = new float[room + room / 4];
                counted = new short[said.length];
                word = 0;
            }
            touched.clear();
            if (word > Short.MAX_VALUE - 2 * Spelling.MOST_WORDS) {
                java.util.Arrays.fill(counted, (short) 0);
                word = 0;
            }
            short first = (short) (word + 1);
            asked.words.stream()
                    .sorted(Comparator.comparingDouble(Asked.Word::most).reversed())
                    .forEach(each -> {
                        word++;
                        count(each, first);
                    });
            PriorityQueue<int[]> best = new PriorityQueue<>(Comparator.comparingInt(each -> each[0]));
            int beside = (asked.birth == 0 ? 0 : MOST_BIRTH) + (asked.home == 0 ? 0 : MOST_HOME);
            IntConsumer offer = slot -> {
                if (best.size() == most && said[slot] * 1000 + beside < best.peek()[0]) {
                    return;
                }
                float sum = said[slot]
                        + BirthWeights.of(asked.birth, records.birth(slot)).bits()
                        + (asked.home != 0 && asked.home == records.home(slot) ? 2 : 0);
                int rank = Math.round(sum * 1000);
                if (best.size() < most || rank > best.peek()[0]) {
                    best.add(new int[] {rank, slot});
                    if (best.size() > most) {
                        best.poll();
                    }
                }
            };
            for (int i = 0; i < touched.size(); i++) {
                if (records.alive(touched.get(i))) {
                    offer.accept(touched.get(i));
                }
            }
            List<Integer> slots = new ArrayList<>(best.size());
            best.forEach(each -> slots.add(each[1]));
            if (asked.document != 0) {
                records.withDocument(asked.document, slot -> {
                    if (!slots.contains(slot)) {
                        slots.add(slot);
                    }
                });
            }
            return slots;
        }

        /** Each record counts the best of a word's forms that it has, once. */
        private void count(Asked.Word asked, short first) {
            if (touched.size() >= ENOUGH && bearers(asked) > DEARER * touched.size()) {
                add(asked);
                return;
            }
            // Rare words come first: who has none of them but a common one is hardly who is looked for.
            int enough = touched.size() == 0 ? Integer.MAX_VALUE : Math.max(touched.size(), ENOUGH);
            Integer[] order = new Integer[asked.forms.length];
            java.util.Arrays.setAll(order, i -> i);
            java.util.Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -asked.bits[i]));
            for (int form : order) {
                Ints bearers = vocabulary.bearers(asked.forms[form]);
                float bits = asked.bits[form];
                int[] slots = bearers.raw();
                for (int i = 0, n = bearers.size(); i < n; i++) {
                    int slot = slots[i];
                    if (counted[slot] < first) {
                        if (touched.size() < enough) {
                            touched.add(slot);
                            counted[slot] = word;
                            said[slot] = bits;
                        }
                    } else if (counted[slot] != word) {
                        counted[slot] = word;
                        said[slot] += bits;
                    }
                }
            }
        }

        private long bearers(Asked.Word asked) {
            long all = 0;
            for (int form : asked.forms) {
                all += vocabulary.bearers(form).size();
            }
            return all;
        }

        /** Looks at the words of the records that are there already, where that is less than all who have the word. */
        private void add(Asked.Word asked) {
            for (int i = 0; i < touched.size(); i++) {
                int slot = touched.get(i);
                float most = 0;
                for (int j = 0; j < records.words(slot); j++) {
                    int form = asked.form(records.word(slot, j));
                    most = form < 0 ? most : Math.max(most, asked.bits[form]);
                }
                said[slot] += most;
            }
        }
    }
}
