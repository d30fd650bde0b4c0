package org.reencuentro.hall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a hall is open, by its own clock: for each weekday, and otherwise on single days.
 *
 * @param weekly days that are missing are closed; all missing means that nobody has said when it is open
 * @param exceptions what is different on a day, in the order of the days
 */
public record Hours(Map<DayOfWeek, Span> weekly, Map<LocalDate, Exception> exceptions) {
    /** How far ahead an opening is looked for, in days; a hall that is closed longer has no next opening. */
    private static final int LOOK_AHEAD = 60;

    /**
     * From an hour on and before another.
     *
     * @param closes on the next day when it is not after {@code opens}; midnight closes at the end of the day
     */
    public record Span(LocalTime opens, LocalTime closes) {}

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

    private record Opening(Instant from, Instant until) {}

    public Hours {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(weekly);
        weekly = week;
        exceptions = new TreeMap<>(exceptions);
    }

    /** Whether anybody has said when it is open. */
    public boolean known() {
        return !weekly.isEmpty() || !exceptions.isEmpty();
    }

    /** When it is open on a day; empty when it is closed. */
    public Optional<Span> on(LocalDate day) {
        Exception exception = exceptions.get(day);
        return exception == null ? Optional.ofNullable(weekly.get(day.getDayOfWeek())) : exception.open();
    }

    /** Until when it is open at an instant; empty when it is closed then. */
    public Optional<Instant> openUntil(Instant at, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        for (LocalDate day : new LocalDate[] {today.minusDays(1), today}) {
            Optional<Opening> opening = opening(day, zone);
            if (opening.filter(each -> !at.isBefore(each.from()) && at.isBefore(each.until()))
                    .isPresent()) {
                return opening.map(Opening::until);
            }
        }
        return Optional.empty();
    }

    /** When it opens next after an instant; empty when not within sixty days. */
    public Optional<Instant> nextOpening(Instant after, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        for (int ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
            Optional<Instant> opens = opening(today.plusDays(ahead), zone).map(Opening::from);
            if (opens.filter(each -> each.isAfter(after)).isPresent()) {
                return opens;
            }
        }
        return Optional.empty();
    }

    /** An hour that the clock leaves out is the one that it goes on with; one that comes twice is the first. */
    private Optional<Opening> opening(LocalDate day, ZoneId zone) {
        return on(day).map(span -> {
            LocalDate end = span.closes().isAfter(span.opens()) ? day : day.plusDays(1);
            return new Opening(
                    ZonedDateTime.of(day, span.opens(), zone).toInstant(),
                    ZonedDateTime.of(end, span.closes(), zone).toInstant());
        });
    }
}
