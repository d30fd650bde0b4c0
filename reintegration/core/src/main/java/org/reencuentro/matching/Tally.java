package org.reencuentro.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Adds up, for every record that has any word of the name, what its words say, and picks those that are worth comparing in
 * full. Room for one search at a time.
 */
final class Tally {
    /** With so many records that have a word of the name, ways to write it that say less add no others. */
    private static final int ENOUGH = 15_000;

    /** Looking at the words of a record costs as much as coming across so many others. */
    private static final int DEARER = 8;

    /** A birth date that is not looked up adds at most that much to the words, in thousandths of a bit; a home so much. */
    private static final int MOST_BIRTH = Math.round(1000 * BirthWeights.MOST_OF_ANOTHER_DAY);

    private static final int SAME_BIRTH = Math.round(1000 * BirthWeights.MOST);

    private static final int MOST_HOME = 2_000;

    /** Beside the bits of the words: born on the day that is asked for. */
    private static final int BORN_THEN = 1 << 30;

    /** One way in which a word of the name may be written, with what it says. */
    private record Form(Asked.Word word, int bit, int form, float bits) {}

    private final Vocabulary vocabulary;
    private final Records records;
    private float[] said = new float[0];

    /** Which of the words looked for a record has: a bit for each. Nothing but 0 between two searches. */
    private int[] met = new int[0];

    /** The records that have any word, or the birth date. */
    private final Ints touched = new Ints(1024);

    /** Those of them that have more than one word, or the birth date: hardly ever is it anybody else. */
    private final Ints several = new Ints(1024);

    /** Where among those touched the ones begin who came with a form, and what it says; they come with the form that says most. */
    private record Came(int from, float bits) {}

    private final List<Came> came = new ArrayList<>();

    Tally(Vocabulary vocabulary, Records records) {
        this.vocabulary = vocabulary;
        this.records = records;
    }

    /** The slots of the likeliest records in no order, at most so many, and of all that have the document. */
    List<Integer> best(Asked asked, int most) {
        int room = records.size();
        if (said.length < room) {
            said = new float[room + room / 4];
            met = new int[said.length];
        }
        touched.clear();
        several.clear();
        came.clear();
        try {
            count(asked);
            bornThen(asked);
            return likeliest(asked, most);
        } finally {
            for (int i = 0; i < touched.size(); i++) {
                met[touched.get(i)] = 0;
            }
        }
    }

    private List<Integer> likeliest(Asked asked, int most) {
        PriorityQueue<int[]> best = new PriorityQueue<>(Comparator.comparingInt(each -> each[0]));
        int home = asked.home == 0 ? 0 : MOST_HOME;
        int beside = home + (asked.birth == 0 ? 0 : MOST_BIRTH);
        for (int i = 0; i < several.size(); i++) {
            int slot = several.get(i);
            // Whoever cannot be among them is seen by what is at hand: to fetch what is known of so many takes longest.
            int highest = Math.round(said[slot] * 1000) + ((met[slot] & BORN_THEN) == 0 ? beside : home + SAME_BIRTH);
            if (best.size() < most || highest > best.peek()[0]) {
                rank(asked, slot, most, best);
            }
        }
        for (int i = 0; i < came.size(); i++) {
            int highest = Math.round(came.get(i).bits() * 1000) + beside;
            int to = i + 1 < came.size() ? came.get(i + 1).from() : touched.size();
            for (int j = came.get(i).from(); j < to && (best.size() < most || highest > best.peek()[0]); j++) {
                int slot = touched.get(j);
                int sure = Math.round(came.get(i).bits() * 1000 + birth(asked, slot) * 1000) + home;
                boolean worth = best.size() < most || sure > best.peek()[0];
                if (worth && Integer.bitCount(met[slot]) == 1) {
                    rank(asked, slot, most, best);
                }
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

    private float birth(Asked asked, int slot) {
        return BirthWeights.of(asked.birth, records.birth(slot)).bits();
    }

    private void rank(Asked asked, int slot, int most, PriorityQueue<int[]> best) {
        if (!records.alive(slot)) {
            return;
        }
        float sum = said[slot] + birth(asked, slot) + (asked.home != 0 && asked.home == records.home(slot) ? 2 : 0);
        int rank = Math.round(sum * 1000);
        if (best.size() < most || rank > best.peek()[0]) {
            best.add(new int[] {rank, slot});
            if (best.size() > most) {
                best.poll();
            }
        }
    }

    /**
     * The forms that say most come first, of whichever word: who has none of them but a common name, or one that is
     * hardly alike, is not who is looked for.
     */
    private void count(Asked asked) {
        List<Form> forms = forms(asked);
        int next = 0;
        while (next < forms.size() && touched.size() < ENOUGH) {
            count(forms.get(next++), true);
        }
        List<Form> left = forms.subList(next, forms.size());
        for (int i = 0; i < asked.words.size(); i++) {
            int bit = 1 << i;
            List<Form> ofWord = left.stream().filter(each -> each.bit() == bit).toList();
            long bearers = ofWord.stream()
                    .mapToLong(each -> vocabulary.bearers(each.form()).size())
                    .sum();
            if (bearers > (long) DEARER * touched.size()) {
                look(asked.words.get(i), bit);
            } else {
                ofWord.forEach(each -> count(each, false));
            }
        }
    }

    private static List<Form> forms(Asked asked) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < asked.words.size(); i++) {
            Asked.Word word = asked.words.get(i);
            for (int j = 0; j < word.forms.length; j++) {
                forms.add(new Form(word, 1 << i, word.forms[j], word.bits[j]));
            }
        }
        forms.sort(Comparator.comparingDouble(Form::bits).reversed());
        return forms;
    }

    /** Each record counts the best of a word's forms that it has, once. */
    private void count(Form form, boolean others) {
        if (others) {
            came.add(new Came(touched.size(), form.bits()));
        }
        Ints bearers = vocabulary.bearers(form.form());
        int[] slots = bearers.raw();
        for (int i = 0, n = bearers.size(); i < n; i++) {
            int slot = slots[i];
            int before = met[slot];
            if (before == 0) {
                if (others) {
                    touched.add(slot);
                    met[slot] = form.bit();
                    said[slot] = form.bits();
                }
            } else if ((before & form.bit()) == 0) {
                meet(slot, form.bit(), form.bits());
            }
        }
    }

    /** Looks at the words of the records that are there already, where that is less than all who have the word. */
    private void look(Asked.Word word, int bit) {
        for (int i = 0; i < touched.size(); i++) {
            int slot = touched.get(i);
            float bits = (met[slot] & bit) == 0 ? said(word, slot) : 0;
            if (bits != 0) {
                meet(slot, bit, bits);
            }
        }
    }

    /** One more word of a record that has another. */
    private void meet(int slot, int bit, float bits) {
        if (Integer.bitCount(met[slot]) == 1) {
            several.add(slot);
        }
        met[slot] |= bit;
        said[slot] += bits;
    }

    private float said(Asked.Word word, int slot) {
        float most = 0;
        for (int i = 0; i < records.words(slot); i++) {
            int form = word.form(records.word(slot, i));
            most = form < 0 ? most : Math.max(most, word.bits[form]);
        }
        return most;
    }

    /** Who was born on that day is looked at too when no word of the name is rare, or none is to be known again. */
    private void bornThen(Asked asked) {
        for (int birth : BirthWeights.sameDay(asked.birth)) {
            Ints born = records.bornOn(birth);
            for (int i = 0; i < born.size(); i++) {
                int slot = born.get(i);
                if (met[slot] == 0 && records.alive(slot)) {
                    bornThen(slot, asked);
                } else if (met[slot] != 0) {
                    meet(slot, BORN_THEN, 0);
                }
            }
        }
    }

    /** Somebody who has none of the words that were counted, but may have one that is common. */
    private void bornThen(int slot, Asked asked) {
        touched.add(slot);
        several.add(slot);
        met[slot] = -1;
        said[slot] = 0;
        for (Asked.Word word : asked.words) {
            said[slot] += said(word, slot);
        }
    }
}
