package org.reencuentro.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days on which Guatemala rests: article 127 of its labour code. */
public final class Holidays {
    /** Army Day, the one day of rest that Decree 19-2018 still moves since the Constitutional Court's order of April 2020. */
    private static final MonthDay MOVED = MonthDay.of(6, 30);

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MOVED,
            MonthDay.of(9, 15),
            MonthDay.of(10, 20),
            MonthDay.of(11, 1),
            MonthDay.of(12, 25));

    /** Thursday, Friday and Saturday before Easter. */
    private static final int LONGEST_BEFORE_EASTER = 3;

    private static final int EARLIEST_EASTER = 3;
    private static final int LATEST_EASTER = 4;

    private Holidays() {}

    /**
     * Whether a day is a holiday in the calendar. Days of rest are not moved here: buses run as on a holiday when people
     * travel, and nothing promises what they do on the other day.
     */
    public static boolean on(LocalDate day) {
        if (FIXED.contains(MonthDay.from(day))) {
            return true;
        }
        if (day.getMonthValue() < EARLIEST_EASTER || day.getMonthValue() > LATEST_EASTER) {
            return false;
        }
        LocalDate easter = easter(day.getYear());
        return day.isBefore(easter) && !day.isBefore(easter.minusDays(LONGEST_BEFORE_EASTER));
    }

    /** Whether public offices work on a day: from Monday to Friday, but on the days of rest as they are taken. */
    public static boolean working(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean own = on(day) && !MonthDay.from(day).equals(MOVED);
        return !weekend && !own && !day.equals(taken(MOVED.atYear(day.getYear())));
    }

    /** The day on which a day of rest is taken: from Tuesday and Wednesday the Monday before, from others the next Monday. */
    private static LocalDate taken(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> day;
            case TUESDAY, WEDNESDAY -> day.with(DayOfWeek.MONDAY);
            case THURSDAY, FRIDAY, SATURDAY, SUNDAY ->
                day.with(DayOfWeek.MONDAY).plusWeeks(1);
        };
    }

    /**
     * The last of so many working days after a day, which itself does not count.
     *
     * @param days at least 1
     */
    public static LocalDate workingDaysAfter(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            left -= working(last) ? 1 : 0;
        }
        return last;
    }

    /** Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * week) / 451;
        int day = moon + week - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
