package org.reencuentro.transport;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * When a route leaves on a day on which it runs.
 *
 * @param minutes after the midnight at which that day begins, in order; may lie on the day after; empty for what goes at any
 *     time, such as walking
 */
public record Departures(List<Integer> minutes) {
    static final int DAY = 24 * 60;

    /** At any time. */
    public static final Departures ANY_TIME = new Departures(List.of());

    public Departures {
        minutes = minutes.stream().sorted().distinct().toList();
    }

    /** Every so many minutes between two times of the day; to the next day when the last is before the first. */
    static Departures every(int interval, int first, int last) {
        int end = last < first ? last + DAY : last;
        return new Departures(IntStream.iterate(first, each -> each <= end, each -> each + interval)
                .boxed()
                .toList());
    }

    /** The first that is not before a minute; empty when there is none on that day. */
    OptionalInt from(long minute) {
        int at = 0;
        int end = minutes.size();
        while (at < end) {
            int middle = (at + end) >>> 1;
            if (minutes.get(middle) < minute) {
                at = middle + 1;
            } else {
                end = middle;
            }
        }
        return at < minutes.size() ? OptionalInt.of(minutes.get(at)) : OptionalInt.empty();
    }

    /** Whether it goes whenever somebody wants. */
    public boolean anyTime() {
        return minutes.isEmpty();
    }
}
