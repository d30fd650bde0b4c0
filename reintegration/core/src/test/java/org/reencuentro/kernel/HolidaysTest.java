package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When Guatemala rests, and how long its offices take. */
class HolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-04-02, true",
        "2026-04-04, true",
        "2026-04-05, false",
        "2026-04-01, false",
        "2027-03-26, true",
        "2038-04-23, true",
        "2026-11-01, true",
        "2026-11-02, false",
        "2026-12-25, true",
        "2026-01-01, true",
        "2026-09-15, true"
    })
    void holidaysAreKnownWithThoseBeforeEaster(LocalDate day, boolean holiday) {
        assertEquals(holiday, Holidays.on(day));
    }

    /** Army Day was taken on Monday 28 June 2021, 4 July 2022 and 3 July 2023, as the ministry of labour announced. */
    @ParameterizedTest
    @CsvSource({
        "2021-06-28, false",
        "2021-06-30, true",
        "2022-07-04, false",
        "2022-06-30, true",
        "2023-07-03, false",
        "2023-06-30, true",
        "2025-06-30, false",
        "2026-06-29, false",
        "2026-06-30, true",
        "2021-10-20, false",
        "2026-11-28, false",
        "2026-11-29, false",
        "2026-11-27, true",
        "2027-03-25, false"
    })
    void officesWorkOnWeekdaysButOnDaysOfRestAsTheyAreTaken(LocalDate day, boolean working) {
        assertEquals(working, Holidays.working(day));
    }

    /** Counted by hand on a calendar: over Christmas and New Year, and over Holy Week. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 1, 2026-11-30",
        "2026-11-27, 30, 2027-01-12",
        "2026-03-16, 30, 2026-04-29",
        "2026-06-26, 1, 2026-06-30",
        "2026-11-28, 5, 2026-12-04"
    })
    void workingDaysAreCountedFromTheDayAfter(LocalDate day, int days, LocalDate last) {
        assertEquals(last, Holidays.workingDaysAfter(day, days));
    }
}
