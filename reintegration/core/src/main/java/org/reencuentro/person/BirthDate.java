package org.reencuentro.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When somebody was born, as precisely as it is known: a day, a month, a year, or only the years between which an age
 * was estimated. What is not known stays unknown and never becomes the first of January.
 *
 * @param year the first in which it can have been
 * @param month 0 when only the year is known
 * @param day 0 when the day is not known
 * @param lastYear the last in which it can have been, where an age was estimated; otherwise 0
 */
public record BirthDate(int year, int month, int day, int lastYear) {
    /** From this age on nobody is a minor, in years. */
    public static final int ADULT = 18;

    /** The oldest age that is taken down, in years. */
    public static final int OLDEST = 130;

    private static final int EARLIEST_YEAR = 1880;

    /** How much of it is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        /** Only an age that somebody gave or was guessed at. */
        ESTIMATE
    }

    /** Refuses dates that no calendar has. */
    public BirthDate {
        if (year < EARLIEST_YEAR || month < 0 || day < 0 || (month == 0 && day > 0)) {
            throw new DateTimeException("No such birth date");
        }
        if (lastYear != 0 && (month > 0 || lastYear <= year || lastYear - year > OLDEST)) {
            throw new DateTimeException("No such years of birth");
        }
        if (day > 0) {
            LocalDate.of(year, month, day);
        } else if (month > 0) {
            YearMonth.of(year, month);
        }
    }

    /** A day, a month or a year. */
    public BirthDate(int year, int month, int day) {
        this(year, month, day, 0);
    }

    /**
     * Of somebody whose age alone is known or guessed.
     *
     * @param youngest the youngest they can be, in whole years
     * @param oldest the oldest they can be; at least the youngest
     * @throws DateTimeException when nobody can be of that age
     */
    public static BirthDate ofAge(int youngest, int oldest, LocalDate today) {
        if (youngest < 0 || oldest < youngest || oldest > OLDEST) {
            throw new DateTimeException("No such age");
        }
        return new BirthDate(today.getYear() - oldest - 1, 0, 0, today.getYear() - youngest);
    }

    /** How much of it is known. */
    public Precision precision() {
        if (lastYear > 0) {
            return Precision.ESTIMATE;
        }
        if (day > 0) {
            return Precision.DAY;
        }
        return month > 0 ? Precision.MONTH : Precision.YEAR;
    }

    /** Whether no day of it has come yet. */
    public boolean after(LocalDate today) {
        return earliest().isAfter(today);
    }

    /** The age on a day, in whole years; the youngest it can be where the date is not exact. */
    public int youngestAge(LocalDate today) {
        return Math.max(0, latest().until(today).getYears());
    }

    /** The age on a day, in whole years; the oldest it can be where the date is not exact. */
    public int oldestAge(LocalDate today) {
        return Math.max(0, earliest().until(today).getYears());
    }

    private LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    private LocalDate latest() {
        if (day > 0) {
            return LocalDate.of(year, month, day);
        }
        return month > 0
                ? YearMonth.of(year, month).atEndOfMonth()
                : LocalDate.of(lastYear > 0 ? lastYear : year, 12, 31);
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
        return birth.map(date -> date.youngestAge(today) < ADULT).orElse(true);
    }

    /** Rows of manifests are known again by this text: what it says of a date never changes. */
    @Override
    public String toString() {
        String date = "BirthDate[year=" + year + ", month=" + month + ", day=" + day;
        return date + (lastYear > 0 ? ", lastYear=" + lastYear + "]" : "]");
    }
}
