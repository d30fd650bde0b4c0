package org.reencuentro.matching;

import java.util.Arrays;

/** What is looked at of very many words before they are compared: how many sounds they have, and which. */
final class Outlines {
    private int size;
    private long[] letters = new long[64];
    private int[] lengths = new int[64];

    void add(String sound) {
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, size + (size >> 1));
            lengths = Arrays.copyOf(lengths, letters.length);
        }
        letters[size] = Sound.letters(sound);
        lengths[size++] = sound.length();
    }

    /** As {@link Sound#letters}. */
    long letters(int word) {
        return letters[word];
    }

    /** In sounds. */
    int length(int word) {
        return lengths[word];
    }
}
