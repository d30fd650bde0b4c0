package org.reencuentro.hall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a hall or a service is open, by its own clock: for each weekday, and otherwise on single days.
 *
 * @param weekly days that are missing are closed; all missing means that nobody has said when it is open
 * @param exceptions what is different on a day, in the order of the days
 * @param midday when it is closed in between, on each weekday that is open before and after; an exception says all of its
 *     day, and has none
 */
public record Hours(Map<DayOfWeek, Span> weekly, Map<LocalDate, Exception> exceptions, Optional<Span> midday) {
    /** How far ahead an opening is looked for, in days; a hall that is closed longer has no next opening. */
    private static final int LOOK_AHEAD = 60;

    /**
     * From an hour on and before another.
     *
     * @param closes on the next day when it is not after {@code opens}; midnight closes at the end of the day
     */
    public record Span(LocalTime opens, LocalTime closes) {
        /** Whether it closes on the next day. */
        public boolean overnight() {
            return !closes.isAfter(opens);
        }

        /** Whether it begins after another, which does not go on over night, and ends before it. */
        private boolean within(Span other) {
            return !overnight()
                    && !other.overnight()
                    && opens.isAfter(other.opens())
                    && closes.isBefore(other.closes());
        }
    }

    /** Why a day is different. */
    public enum Reason {
        HOLIDAY,
        /** Open for a flight or bus outside the usual hours. */
        EXTRAORDINARY,
        OTHER
    }

    /**
     * What is different on a day.
     *
     * @param open empty when the hall stays closed
     */
    public record Exception(Reason reason, Optional<Span> open) {}

    /** One time without a break in which it is open. */
    public record Opening(Instant from, Instant until) {}

    public Hours {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(weekly);
        weekly = week;
        exceptions = new TreeMap<>(exceptions);
    }

    /** Hours without a closing at midday. */
    public Hours(Map<DayOfWeek, Span> weekly, Map<LocalDate, Exception> exceptions) {
        this(weekly, exceptions, Optional.empty());
    }

    /** Whether anybody has said when it is open. */
    public boolean known() {
        return !weekly.isEmpty() || !exceptions.isEmpty();
    }

    /** When it is open on a weekday, in order: not at all, at one stretch, or before and after midday. */
    public List<Span> on(DayOfWeek day) {
        Span whole = weekly.get(day);
        if (whole == null) {
            return List.of();
        }
        return midday.filter(closed -> closed.within(whole))
                .map(closed ->
                        List.of(new Span(whole.opens(), closed.opens()), new Span(closed.closes(), whole.closes())))
                .orElse(List.of(whole));
    }

    private List<Span> spans(LocalDate day) {
        Exception exception = exceptions.get(day);
        return exception == null
                ? on(day.getDayOfWeek())
                : exception.open().map(List::of).orElse(List.of());
    }

    /** Until when it is open at an instant; empty when it is closed then. */
    public Optional<Instant> openUntil(Instant at, ZoneId zone) {
        return opening(at, zone).map(Opening::until);
    }

    /** Since when it is open at an instant; empty when it is closed then. */
    public Optional<Instant> openSince(Instant at, ZoneId zone) {
        return opening(at, zone).map(Opening::from);
    }

    private Optional<Opening> opening(Instant at, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> openings(day, zone))
                .filter(each -> !at.isBefore(each.from()) && at.isBefore(each.until()))
                .findFirst();
    }

    /** When it opens next after an instant; empty when not within sixty days. */
    public Optional<Instant> nextOpening(Instant after, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        return IntStream.rangeClosed(0, LOOK_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(day -> openings(day, zone))
                .map(Opening::from)
                .filter(each -> each.isAfter(after))
                .findFirst();
    }

    /** When it is open, of which at least a part lies between two instants; whole, and in no order. */
    public List<Opening> openings(Instant from, Instant until, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(until, zone);
        return LocalDate.ofInstant(from, zone)
                .minusDays(1)
                .datesUntil(last.plusDays(1))
                .flatMap(day -> openings(day, zone))
                .filter(each -> each.from().isBefore(until) && each.until().isAfter(from))
                .toList();
    }

    /** An hour that the clock leaves out is the one that it goes on with; one that comes twice is the first. */
    private Stream<Opening> openings(LocalDate day, ZoneId zone) {
        return spans(day).stream()
                .map(span -> new Opening(
                        ZonedDateTime.of(day, span.opens(), zone).toInstant(),
                        ZonedDateTime.of(span.overnight() ? day.plusDays(1) : day, span.closes(), zone)
                                .toInstant()));
    }
}
