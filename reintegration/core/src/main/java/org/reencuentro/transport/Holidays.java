package org.reencuentro.transport;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which Guatemala rests, when fewer buses run: article 127 of its labour code, on the days themselves. The days
 * of rest that Decree 19-2018 moves are not moved here, for buses run as on a holiday when people travel, and nothing
 * promises what they do on the other day.
 */
final class Holidays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(6, 30),
            MonthDay.of(9, 15),
            MonthDay.of(10, 20),
            MonthDay.of(11, 1),
            MonthDay.of(12, 25));

    /** Thursday, Friday and Saturday before Easter. */
    private static final int LONGEST_BEFORE_EASTER = 3;

    private static final int EARLIEST_EASTER = 3;
    private static final int LATEST_EASTER = 4;

    private Holidays() {}

    static boolean on(LocalDate day) {
        if (FIXED.contains(MonthDay.from(day))) {
            return true;
        }
        if (day.getMonthValue() < EARLIEST_EASTER || day.getMonthValue() > LATEST_EASTER) {
            return false;
        }
        LocalDate easter = easter(day.getYear());
        return day.isBefore(easter) && !day.isBefore(easter.minusDays(LONGEST_BEFORE_EASTER));
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
