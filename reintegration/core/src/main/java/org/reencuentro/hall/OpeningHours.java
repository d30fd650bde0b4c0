package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.hall.model.HallException;
import org.reencuentro.hall.model.HallOpening;
import org.reencuentro.hall.store.HoursStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** When halls are open, as their supervisors say it. */
@ApplicationScoped
@Transactional
public class OpeningHours {
    /** Exceptions lie at most so many days ahead. */
    private static final int FARTHEST = 730;

    private Clock clock;
    private HoursStore store;
    private Halls halls;

    protected OpeningHours() {}

    @Inject
    public OpeningHours(Clock clock, HoursStore store, Halls halls) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
    }

    /**
     * The hours of a hall, and how it is now.
     *
     * @param openUntil until when it is open; empty while it is closed
     * @param next when it opens next; empty when nobody knows
     */
    public record Now(Hours hours, Optional<Instant> openUntil, Optional<Instant> next) {}

    /** When a hall is open; exceptions of days that are over are left out. */
    @May(Operation.READ_HALL)
    public Now of(@About UUID hall) {
        HallView view = halls.require(hall);
        Instant now = clock.instant();
        LocalDate yesterday = LocalDate.ofInstant(now, view.zone()).minusDays(1);
        Hours hours = new Hours(
                store.openings(hall).stream().collect(Collectors.toMap(HallOpening::weekday, HallOpening::span)),
                store.exceptions(hall, yesterday).stream()
                        .collect(Collectors.toMap(HallException::day, HallException::what)));
        return new Now(hours, hours.openUntil(now, view.zone()), hours.nextOpening(now, view.zone()));
    }

    /** Says anew when it is open in a week; days that are missing are closed. */
    @May(Operation.SET_HALL_HOURS)
    public void set(@About UUID hall, Map<DayOfWeek, Hours.Span> weekly) {
        store.clear(hall);
        weekly.forEach((day, span) -> store.add(HallOpening.of(Ids.next(clock), hall, day, span)));
    }

    /**
     * Says what is different on a day, instead of what was said of it before.
     *
     * @throws Problem {@link HallProblem#HALL_DAY_REFUSED} for a day that is over, or more than two years ahead
     */
    @May(Operation.SET_HALL_HOURS)
    public void except(@About UUID hall, LocalDate day, Hours.Exception what) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), halls.require(hall).zone());
        if (day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST))) {
            throw new Problem(HallProblem.HALL_DAY_REFUSED);
        }
        store.clear(hall, day);
        store.add(HallException.of(Ids.next(clock), hall, day, what));
    }

    /** The day is as usual again. */
    @May(Operation.SET_HALL_HOURS)
    public void asUsual(@About UUID hall, LocalDate day) {
        store.clear(hall, day);
    }
}
