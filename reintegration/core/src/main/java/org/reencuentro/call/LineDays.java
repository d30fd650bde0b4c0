package org.reencuentro.call;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a line did, day by day.
 *
 * @param days the newest first; days without a call are left out
 * @param calls those of these days, the newest first
 */
public record LineDays(List<Day> days, List<LineCall> calls) {
    /**
     * One day by the clock of the hall.
     *
     * @param answered how many of its calls somebody answered
     * @param median of how long was talked in those that are over; empty when nobody answered
     */
    public record Day(LocalDate day, long calls, long answered, Optional<Duration> median) {}

    /**
     * Puts calls into their days.
     *
     * @param calls the newest first
     * @param whole whether these are all; if not, the oldest day is left out where there are others, as some of it is missing
     */
    static LineDays of(List<LineCall> calls, boolean whole, ZoneId zone) {
        TreeMap<LocalDate, List<LineCall>> byDay = calls.stream()
                .collect(Collectors.groupingBy(
                        call -> day(call, zone),
                        () -> new TreeMap<LocalDate, List<LineCall>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        if (!whole && byDay.size() > 1) {
            byDay.pollLastEntry();
        }
        return new LineDays(
                byDay.entrySet().stream()
                        .map(each -> day(each.getKey(), each.getValue()))
                        .toList(),
                byDay.values().stream().flatMap(List::stream).toList());
    }

    private static LocalDate day(LineCall call, ZoneId zone) {
        return LocalDate.ofInstant(call.offeredAt(), zone);
    }

    private static Day day(LocalDate day, List<LineCall> calls) {
        List<Integer> talks = calls.stream()
                .filter(LineCall::answered)
                .flatMap(call -> call.talkSeconds().stream())
                .sorted()
                .toList();
        return new Day(
                day, calls.size(), calls.stream().filter(LineCall::answered).count(), median(talks));
    }

    /** The middle one, of an even number the mean of the two in the middle. */
    private static Optional<Duration> median(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int middle = sorted.size() / 2;
        long seconds = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1).longValue() + sorted.get(middle)) / 2;
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
