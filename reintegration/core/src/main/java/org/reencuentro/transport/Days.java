package org.reencuentro.transport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.kernel.Holidays;
import org.reencuentro.person.PersonName;

/**
 * On which days a route runs.
 *
 * @param week the weekdays; on a holiday they say nothing
 * @param holidays whether it runs on holidays too, whatever weekday they fall on
 */
public record Days(Set<DayOfWeek> week, boolean holidays) {
    /** Every day of the year. */
    public static final Days DAILY = new Days(EnumSet.allOf(DayOfWeek.class), true);

    private static final List<String> WORDS = List.of("lu", "ma", "mi", "ju", "vi", "sa", "do");
    private static final String EVERY = "diario";
    private static final String HOLIDAYS = "fe";

    public Days {
        week = Set.copyOf(week);
    }

    /**
     * Reads {@code diario}, or days and spans of days by their first two letters, with {@code fe} for holidays:
     * {@code lu-vi sa fe}.
     *
     * @return empty when it says no day, or what it says is none
     */
    static Optional<Days> of(String text) {
        if (PersonName.fold(text).equals(EVERY)) {
            return Optional.of(DAILY);
        }
        EnumSet<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        boolean holidays = false;
        for (String part : PersonName.fold(text).split("[ ,]+")) {
            String[] ends = part.split("-", -1);
            if (part.equals(HOLIDAYS)) {
                holidays = true;
            } else if (ends.length > 2 || !WORDS.contains(ends[0]) || !WORDS.contains(ends[ends.length - 1])) {
                return Optional.empty();
            } else {
                int from = WORDS.indexOf(ends[0]);
                int span = Math.floorMod(WORDS.indexOf(ends[ends.length - 1]) - from, WORDS.size());
                for (int day = 0; day <= span; day++) {
                    week.add(DayOfWeek.MONDAY.plus(from + (long) day));
                }
            }
        }
        return week.isEmpty() && !holidays ? Optional.empty() : Optional.of(new Days(week, holidays));
    }

    /** Whether it runs on a day. */
    public boolean on(LocalDate day) {
        return Holidays.on(day) ? holidays : week.contains(day.getDayOfWeek());
    }
}
