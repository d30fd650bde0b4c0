package org.reencuentro.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All words that names are made of, each once, with who has it: found again by letters, by sound, by what they have in
 * common, by how they begin.
 */
final class Vocabulary {
    /** A word that may be meant by another. */
    record Like(int word, Likeness likeness) {}

    private static final int SHORTEST_CUT = 3;
    private static final int MOST_CUT = 400;
    private static final int REMEMBERED = 4_000;

    /** The share of pairs of sounds that two words must have in common to be compared. */
    private static final float IN_COMMON = 0.37f;

    /** Odd, so that no two pairs become one; Java's own hash of two letters beside each other has hardly thirty values. */
    private static final int SPREAD = 0x9E3779B1;

    private final NavigableMap<String, Integer> ids = new TreeMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> sounds = new ArrayList<>();
    private final Outlines outlines = new Outlines();
    private final List<Ints> bearers = new ArrayList<>();
    private final Ints gone = new Ints(64);
    private final Map<String, Ints> bySound = new HashMap<>();
    private final Map<Integer, Ints> byPair = new HashMap<>();
    private final Nicknames nicknames = Nicknames.OF_THE_REGION;

    /** What was found for a word, and how many words there were then: those that came later are looked at alone. */
    private record Known(int words, List<Like> likes) {}

    private final Map<String, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The word's number, given now if it is new. */
    int add(String word) {
        Integer there = ids.get(word);
        if (there != null) {
            return there;
        }
        int id = words.size();
        String sound = Sound.of(word);
        ids.put(word, id);
        words.add(word);
        sounds.add(sound);
        outlines.add(sound);
        bearers.add(new Ints(2));
        gone.add(0);
        bySound.computeIfAbsent(sound, any -> new Ints(1)).add(id);
        for (int pair : pairs(sound)) {
            byPair.computeIfAbsent(pair, any -> new Ints(4)).add(id);
        }
        return id;
    }

    void bear(int word, int slot) {
        bearers.get(word).add(slot);
    }

    /** One who had the word is no longer there. */
    void leave(int word) {
        gone.raw()[word]++;
    }

    /** Who has the word, those who left included. */
    Ints bearers(int word) {
        return bearers.get(word);
    }

    /** How many have the word. */
    int count(int word) {
        return bearers.get(word).size() - gone.get(word);
    }

    String word(int id) {
        return words.get(id);
    }

    String sound(int id) {
        return sounds.get(id);
    }

    int size() {
        return words.size();
    }

    /** The number of a word that is there; -1 when it is not. */
    int find(String word) {
        return ids.getOrDefault(word, -1);
    }

    /** Words that sound like this one, itself among them. */
    List<Integer> sounding(String word) {
        Ints alike = bySound.get(Sound.of(word));
        return alike == null
                ? List.of()
                : java.util.stream.IntStream.range(0, alike.size())
                        .mapToObj(alike::get)
                        .toList();
    }

    /** Every word that may be meant by this one, the surest first. */
    List<Like> like(String word) {
        Known before;
        synchronized (known) {
            before = known.get(word);
        }
        if (before != null && before.words() == size()) {
            return before.likes();
        }
        Map<Integer, Likeness> found = new HashMap<>();
        if (before != null) {
            before.likes().forEach(each -> found.put(each.word(), each.likeness()));
        }
        look(word, before == null ? 0 : before.words(), found);
        List<Like> likes = found.entrySet().stream()
                .map(each -> new Like(each.getKey(), each.getValue()))
                .sorted(java.util.Comparator.comparing(Like::likeness))
                .toList();
        synchronized (known) {
            known.put(word, new Known(size(), likes));
        }
        return likes;
    }

    private void look(String word, int from, Map<Integer, Likeness> found) {
        keep(found, find(word), Likeness.SAME, from);
        String sound = Sound.of(word);
        sounding(word).forEach(alike -> keep(found, alike, Likeness.SOUNDS, from));
        nearby(word, sound, from, found);
        for (String form : nicknames.of(word)) {
            keep(found, find(form), Likeness.FAMILIAR, from);
        }
        cut(word, from, found);
    }

    /** Words that have enough sounds and pairs of sounds in common to be compared one by one. */
    private void nearby(String word, String sound, int from, Map<Integer, Likeness> found) {
        int[] pairs = pairs(sound);
        long letters = Sound.letters(sound);
        byte[] common = new byte[size() - from];
        int least = Math.max(1, Math.round(pairs.length * IN_COMMON));
        Ints enough = new Ints(64);
        for (int pair : pairs) {
            Ints with = byPair.get(pair);
            for (int i = with == null ? 0 : with.size() - 1; with != null && i >= 0 && with.get(i) >= from; i--) {
                if (++common[with.get(i) - from] == least) {
                    enough.add(with.get(i));
                }
            }
        }
        for (int i = 0; i < enough.size(); i++) {
            int other = enough.get(i);
            boolean shared = common[other - from] >= Math.round((outlines.length(other) + 1) * IN_COMMON);
            if (shared && Long.bitCount(letters ^ outlines.letters(other)) <= (sound.length() < 6 ? 3 : 5)) {
                Likeness likeness = Likeness.of(word, sound, words.get(other), sounds.get(other));
                if (likeness != null) {
                    keep(found, other, likeness, from);
                }
            }
        }
    }

    /** Words of which this is the beginning, and words that are the beginning of this. */
    private void cut(String word, int from, Map<Integer, Likeness> found) {
        if (word.length() >= SHORTEST_CUT) {
            int most = MOST_CUT;
            for (int id :
                    ids.subMap(word, false, word + Character.MAX_VALUE, false).values()) {
                if (most-- == 0) {
                    break;
                }
                keep(found, id, Likeness.CUT, from);
            }
        }
        for (int length = SHORTEST_CUT + 2; length < word.length(); length++) {
            keep(found, find(word.substring(0, length)), Likeness.CUT, from);
        }
    }

    private static void keep(Map<Integer, Likeness> found, int word, Likeness likeness, int from) {
        if (word >= from) {
            found.merge(word, likeness, (old, now) -> old.compareTo(now) <= 0 ? old : now);
        }
    }

    /** The pairs of neighbouring sounds, beginning and end counted as sounds; each once, as a number that hashes well. */
    private static int[] pairs(String sound) {
        String padded = '^' + sound + '$';
        return java.util.stream.IntStream.range(0, padded.length() - 1)
                .map(i -> (padded.charAt(i) << 16 | padded.charAt(i + 1)) * SPREAD)
                .distinct()
                .toArray();
    }
}
