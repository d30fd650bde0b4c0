package org.reencuentro.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each line was lifted, of the last hundred times. Kept in memory like the board that it belongs to. Safe for use by
 * many threads.
 */
final class Lifts {
    private static final int MOST = 100;

    private final Map<String, Deque<Instant>> of = new ConcurrentHashMap<>();

    void add(String endpoint, Instant at) {
        of.compute(endpoint, (same, before) -> {
            Deque<Instant> lifts = before == null ? new ArrayDeque<>() : before;
            if (lifts.size() == MOST) {
                lifts.removeFirst();
            }
            lifts.addLast(at);
            return lifts;
        });
    }

    /** How often a line was lifted after an instant, up to a hundred. */
    long since(String endpoint, Instant after) {
        long[] count = {0};
        of.computeIfPresent(endpoint, (same, lifts) -> {
            count[0] = lifts.stream().filter(after::isBefore).count();
            return lifts;
        });
        return count[0];
    }
}
