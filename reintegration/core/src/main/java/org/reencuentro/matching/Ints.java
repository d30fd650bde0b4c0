package org.reencuentro.matching;

import java.util.Arrays;

/** A list of numbers that only grows. */
final class Ints {
    private int[] values;
    private int size;

    Ints(int room) {
        values = new int[room];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size + (size >> 1)));
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    /** The numbers themselves, of which those from {@link #size} on mean nothing. */
    int[] raw() {
        return values;
    }
}
