package org.reencuentro.matching;

import java.util.Arrays;
import java.util.List;
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

    private static final byte DEAD = -1;

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
        return slot;
    }

    void remove(int slot, Vocabulary vocabulary) {
        for (int i = 0; i < words[slot]; i++) {
            vocabulary.leave(word(slot, i));
        }
        words[slot] = DEAD;
        alive--;
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
