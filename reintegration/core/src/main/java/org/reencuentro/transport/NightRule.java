package org.reencuentro.transport;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * At which hours nobody is sent on their way. People come back with all they own, some of them to a place they do not know
 * any more: nobody gets off or changes buses between {@link #FALLS} and {@link #ENDS}, nobody is at a terminal between
 * {@link #LATEST_BOARDING} and {@link #EARLIEST_BOARDING}, and who would wait more than {@link #LONGEST_VIGIL} of a night
 * for the bus is offered a bed instead. A bus that drives through the night and arrives in the morning is none the worse.
 *
 * <p>Hours are the hall's.
 */
final class NightRule {
    static final LocalTime FALLS = LocalTime.of(21, 0);
    static final LocalTime ENDS = LocalTime.of(5, 0);
    static final LocalTime LATEST_BOARDING = LocalTime.of(23, 0);
    static final LocalTime EARLIEST_BOARDING = LocalTime.of(4, 0);
    static final Duration LONGEST_VIGIL = Duration.ofHours(3);

    /** How long one waits for another bus by day. */
    static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private NightRule() {}

    /** Whether somebody may get off then. */
    static boolean arrives(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return !time.isBefore(ENDS) && time.isBefore(FALLS);
    }

    /** Whether somebody may get on at a terminal then. */
    static boolean boards(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return !time.isBefore(EARLIEST_BOARDING) && !time.isAfter(LATEST_BOARDING);
    }

    /** Whether somebody may change from one bus to another: by day, without a long wait. */
    static boolean changes(LocalDateTime off, LocalDateTime on) {
        return arrives(off)
                && arrives(on)
                && off.toLocalDate().equals(on.toLocalDate())
                && Duration.between(off, on).compareTo(LONGEST_WAIT) <= 0;
    }

    /** Whether a bed is better than waiting for the bus. */
    static boolean sleeps(LocalDateTime now, LocalDateTime boards) {
        Duration night = Duration.ZERO;
        for (LocalDate day = now.toLocalDate().minusDays(1);
                !day.isAfter(boards.toLocalDate());
                day = day.plusDays(1)) {
            LocalDateTime from = later(now, day.atTime(FALLS));
            LocalDateTime until = earlier(boards, day.plusDays(1).atTime(ENDS));
            if (from.isBefore(until)) {
                night = night.plus(Duration.between(from, until));
            }
        }
        return night.compareTo(LONGEST_VIGIL) > 0;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
