package org.reencuentro.transport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/** When a route leaves, counted by the wall clock. */
final class Calendar {
    /** A route that runs at all runs within so many days. */
    private static final int LOOK_AHEAD = 8;

    private Calendar() {}

    /** The first departure not before a time; the time itself for what goes at any time; empty when none comes soon. */
    static Optional<LocalDateTime> next(Route route, LocalDateTime from) {
        if (route.departures().anyTime()) {
            return route.days().on(from.toLocalDate()) ? Optional.of(from) : Optional.empty();
        }
        Optional<LocalDateTime> best = Optional.empty();
        for (int ahead = -1; ahead <= LOOK_AHEAD; ahead++) {
            LocalDate day = from.toLocalDate().plusDays(ahead);
            if (best.isPresent() && !day.atStartOfDay().isBefore(best.get())) {
                return best;
            }
            Optional<LocalDateTime> found = on(route, day, from);
            if (found.isPresent()
                    && best.filter(each -> !each.isAfter(found.get())).isEmpty()) {
                best = found;
            }
        }
        return best;
    }

    private static Optional<LocalDateTime> on(Route route, LocalDate day, LocalDateTime from) {
        LocalDateTime midnight = day.atStartOfDay();
        long after = ChronoUnit.MINUTES.between(midnight, from);
        long wanted = midnight.plusMinutes(after).isBefore(from) ? after + 1 : after;
        OptionalInt first = route.departures().from(wanted);
        return first.isPresent() && route.days().on(day)
                ? Optional.of(midnight.plusMinutes(first.getAsInt()))
                : Optional.empty();
    }

    /**
     * The last departure not after a time and not before another, nor so early that one would wait for more than
     * {@link NightRule#LONGEST_WAIT}; empty when there is none.
     */
    static Optional<LocalDateTime> last(Route route, LocalDateTime from, LocalDateTime until) {
        if (route.departures().anyTime()) {
            return !until.isBefore(from) && route.days().on(until.toLocalDate())
                    ? Optional.of(until)
                    : Optional.empty();
        }
        Optional<LocalDateTime> found = Optional.empty();
        LocalDateTime early = until.minus(NightRule.LONGEST_WAIT);
        Optional<LocalDateTime> each = next(route, early.isAfter(from) ? early : from);
        while (each.isPresent() && !each.get().isAfter(until)) {
            found = each;
            each = next(route, each.get().plusMinutes(1));
        }
        return found;
    }
}
