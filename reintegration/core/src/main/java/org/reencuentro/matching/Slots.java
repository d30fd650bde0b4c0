package org.reencuentro.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** From a number to the slots that go by it, in as little room as they need. */
final class Slots {
    private static final int FREE = -1;

    private long[] keys = new long[64];
    private int[] slots = new int[64];
    private int used;

    Slots() {
        Arrays.fill(slots, FREE);
    }

    void add(long key, int slot) {
        if (used * 3 > slots.length * 2) {
            grow();
        }
        put(key, slot);
        used++;
    }

    void each(long key, IntConsumer visit) {
        for (int at = place(key); slots[at] != FREE; at = at + 1 & slots.length - 1) {
            if (keys[at] == key) {
                visit.accept(slots[at]);
            }
        }
    }

    private void put(long key, int slot) {
        int at = place(key);
        while (slots[at] != FREE) {
            at = at + 1 & slots.length - 1;
        }
        keys[at] = key;
        slots[at] = slot;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & slots.length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        keys = new long[oldKeys.length * 2];
        slots = new int[oldSlots.length * 2];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != FREE) {
                put(oldKeys[i], oldSlots[i]);
            }
        }
    }
}
