package org.reencuentro.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When somebody was born, as precisely as it is known: a day, a month, or only a year. What is not known stays
 * unknown and never becomes the first of January.
 *
 * @param month 0 when only the year is known
 * @param day 0 when the day is not known
 */
public record BirthDate(int year, int month, int day) {
    /** Refuses dates that no calendar has. */
    public BirthDate {
        if (year < 1880 || month < 0 || day < 0 || (month == 0 && day > 0)) {
            throw new DateTimeException("No such birth date");
        }
        if (day > 0) {
            LocalDate.of(year, month, day);
        } else if (month > 0) {
            YearMonth.of(year, month);
        }
    }

    /** Whether no day of it has come yet. */
    public boolean after(LocalDate today) {
        return earliest().isAfter(today);
    }

    /** The age on a day, in whole years; the youngest it can be where the date is not exact. */
    public int youngestAge(LocalDate today) {
        return Math.max(0, latest().until(today).getYears());
    }

    private LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    private LocalDate latest() {
        if (day > 0) {
            return LocalDate.of(year, month, day);
        }
        return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    /**
     * The age on a day; empty when no birth date is known.
     */
    public static OptionalInt age(Optional<BirthDate> birth, LocalDate today) {
        return birth.map(date -> OptionalInt.of(date.youngestAge(today))).orElse(OptionalInt.empty());
    }

    /**
     * Whether somebody is treated as a minor: under 18, or possibly so. If age is in doubt, the person is presumed a
     * minor (Guatemala's follow-up report to the UN, paragraph 35).
     */
    public static boolean minor(Optional<BirthDate> birth, LocalDate today) {
        return birth.map(date -> date.youngestAge(today) < 18).orElse(true);
    }
}
