package org.reencuentro.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of each record, one after the other in slots; a record that changes gets a new slot. */
final class Records {
    private int size;
    private int alive;
    private long[] most = new long[64];
    private long[] least = new long[64];
    private int[] birth = new int[64];
    private char[] sex = new char[64];
    private short[] home = new short[64];
    private long[] document = new long[64];
    private int[] wordsAt = new int[64];
    private byte[] givenWords = new byte[64];
    private byte[] words = new byte[64];
    private final Ints pool = new Ints(256);
    private final Slots byId = new Slots();
    private final Slots byDocument = new Slots();

    /** Those of whom the day of birth is known, but for the first of January, which mostly stands for a year. */
    private final Map<Integer, Ints> byBirth = new HashMap<>();

    /** How many live in a municipality, or in a department of which no more is known. */
    private final int[] living = new int[PLACES];

    private static final Ints NOBODY = new Ints(0);
    private static final int PLACES = 10_000;
    private static final byte DEAD = -1;

    /** A document of thirteen digits is a personal identification code. */
    private static final long LEAST_CUI = 1_000_000_000_000L;

    private static final long MOST_CUI = 9_999_999_999_999L;

    int add(UUID id, Traits traits, List<String> given, List<String> family, Vocabulary vocabulary) {
        if (size == birth.length) {
            grow(size + (size >> 1));
        }
        int slot = size++;
        alive++;
        most[slot] = id.getMostSignificantBits();
        least[slot] = id.getLeastSignificantBits();
        birth[slot] = birth(traits);
        sex[slot] = traits.sex();
        home[slot] = home(traits.home());
        document[slot] = document(traits.document());
        settle(home[slot], 1);
        wordsAt[slot] = pool.size();
        givenWords[slot] = (byte) given.size();
        words[slot] = (byte) (given.size() + family.size());
        for (List<String> part : List.of(given, family)) {
            for (String word : part) {
                int number = vocabulary.add(word);
                pool.add(number);
                vocabulary.bear(number, slot);
            }
        }
        byId.add(least[slot], slot);
        if (document[slot] != 0) {
            byDocument.add(document[slot], slot);
        }
        if (BirthWeights.day(birth[slot])) {
            byBirth.computeIfAbsent(birth[slot], any -> new Ints(4)).add(slot);
        }
        return slot;
    }

    void remove(int slot, Vocabulary vocabulary) {
        for (int i = 0; i < words[slot]; i++) {
            vocabulary.leave(word(slot, i));
        }
        words[slot] = DEAD;
        settle(home[slot], -1);
        alive--;
    }

    /** Counts whoever has a home as one of its department too. */
    private void settle(short place, int people) {
        if (place > 0 && place < PLACES) {
            living[place] += people;
            living[0] += people;
            if (place % 100 != 0) {
                living[place / 100 * 100] += people;
            }
        }
    }

    /** What share of those whose home is known are from a municipality, or from a department; little for an unheard-of one. */
    double shareFrom(short place) {
        return (living[place] + 1.0) / (living[0] + 300.0);
    }

    /** The slot of a record; -1 when it is not there. */
    int find(UUID id) {
        int[] found = {-1};
        byId.each(id.getLeastSignificantBits(), slot -> {
            if (alive(slot) && most[slot] == id.getMostSignificantBits()) {
                found[0] = slot;
            }
        });
        return found[0];
    }

    /** The records with such a document. */
    void withDocument(long number, java.util.function.IntConsumer visit) {
        byDocument.each(number, slot -> {
            if (alive(slot)) {
                visit.accept(slot);
            }
        });
    }

    /** The records with such a birth date, those that are gone included; none for one that is no day. */
    Ints bornOn(int birth) {
        return byBirth.getOrDefault(birth, NOBODY);
    }

    boolean alive(int slot) {
        return words[slot] != DEAD;
    }

    int size() {
        return size;
    }

    int living() {
        return alive;
    }

    UUID id(int slot) {
        return new UUID(most[slot], least[slot]);
    }

    int birth(int slot) {
        return birth[slot];
    }

    char sex(int slot) {
        return sex[slot];
    }

    short home(int slot) {
        return home[slot];
    }

    long document(int slot) {
        return document[slot];
    }

    int words(int slot) {
        return words[slot];
    }

    int givenWords(int slot) {
        return givenWords[slot];
    }

    int word(int slot, int i) {
        return pool.get(wordsAt[slot] + i);
    }

    /** Whether a word is among the given names. */
    boolean hasGiven(int slot, int word) {
        for (int i = 0; i < givenWords(slot); i++) {
            if (word(slot, i) == word) {
                return true;
            }
        }
        return false;
    }

    static int birth(Traits traits) {
        return traits.year() * 10_000 + traits.month() * 100 + traits.day();
    }

    /** A department as its number times a hundred, a municipality as its four digits; 0 when not known. */
    static short home(String code) {
        return switch (code.length()) {
            case 2 -> (short) (Integer.parseInt(code) * 100);
            case 4 -> Short.parseShort(code);
            default -> 0;
        };
    }

    /** The digits of a number that has nothing else, so that a slip can be seen; otherwise what stands for it. */
    static long document(String number) {
        if (number.isEmpty()) {
            return 0;
        }
        if (number.length() <= 18 && number.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return Long.parseLong(number) + 1;
        }
        long mixed = 0xCBF29CE484222325L;
        for (int i = 0; i < number.length(); i++) {
            mixed = (mixed ^ number.charAt(i)) * 0x100000001B3L;
        }
        return mixed | Long.MIN_VALUE;
    }

    /** Where the birth of whoever bears a document was registered, as a municipality; 0 when the document does not tell. */
    static short registeredAt(long document) {
        long place = document > LEAST_CUI && document <= MOST_CUI ? (document - 1) % 10_000 : 0;
        return place > 100 && place < 2_300 && place % 100 != 0 ? (short) place : 0;
    }

    /** Whether two documents are numbers as long as each other: who has two kinds of document has two numbers. */
    static boolean sameKind(long document, long other) {
        return document > 0
                && other > 0
                && Long.toString(document - 1).length()
                        == Long.toString(other - 1).length();
    }

    private void grow(int room) {
        most = Arrays.copyOf(most, room);
        least = Arrays.copyOf(least, room);
        birth = Arrays.copyOf(birth, room);
        sex = Arrays.copyOf(sex, room);
        home = Arrays.copyOf(home, room);
        document = Arrays.copyOf(document, room);
        wordsAt = Arrays.copyOf(wordsAt, room);
        givenWords = Arrays.copyOf(givenWords, room);
        words = Arrays.copyOf(words, room);
    }
}
