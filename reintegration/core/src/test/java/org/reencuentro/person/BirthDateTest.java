package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "2008, 11, 25, 18, false",
        "2008, 11, 26, 17, true",
        "2008, 11, 0, 17, true",
        "2008, 10, 0, 18, false",
        "2008, 0, 0, 17, true",
        "2007, 0, 0, 18, false",
        "2026, 11, 25, 0, true"
    })
    void ifAgeIsInDoubtThePersonIsPresumedAMinor(int year, int month, int day, int youngest, boolean minor) {
        BirthDate birth = new BirthDate(year, month, day);
        assertEquals(youngest, birth.youngestAge(TODAY));
        assertEquals(minor, BirthDate.minor(Optional.of(birth), TODAY));
    }

    @Test
    void whoseAgeIsUnknownIsPresumedAMinor() {
        assertTrue(BirthDate.minor(Optional.empty(), TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2026, 2, 29", "2025, 13, 1", "2025, 0, 4", "1700, 1, 1", "2025, 4, 31", "2025, -1, 0"})
    void datesThatNoCalendarHasAreRefused(int year, int month, int day) {
        assertThrows(DateTimeException.class, () -> new BirthDate(year, month, day));
    }

    @ParameterizedTest
    @CsvSource({"17, 19, 2006, 2009, 16, true", "18, 18, 2007, 2008, 17, true", "19, 22, 2003, 2007, 18, false"})
    void whereOnlyAnAgeIsKnownTheYoungestItCanBeCounts(
            int youngest, int oldest, int year, int lastYear, int age, boolean minor) {
        BirthDate birth = BirthDate.ofAge(youngest, oldest, TODAY);
        assertEquals(new BirthDate(year, 0, 0, lastYear), birth);
        assertEquals(BirthDate.Precision.ESTIMATE, birth.precision());
        assertEquals(age, birth.youngestAge(TODAY));
        assertEquals(minor, BirthDate.minor(Optional.of(birth), TODAY));
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "5, 4", "1, 131"})
    void agesThatNobodyHasAreRefused(int youngest, int oldest) {
        assertThrows(DateTimeException.class, () -> BirthDate.ofAge(youngest, oldest, TODAY));
    }

    @Test
    void whoseBirthDateIsDoubtedIsPresumedAMinor() {
        BirthDate adult = new BirthDate(1990, 4, 23);
        NewPerson person = new NewPerson(
                new PersonName("Ana", ""),
                Optional.of(adult),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertTrue(person.minor(TODAY));
    }

    @Test
    void whatIsSaidOfADateNeverChangesSinceManifestsAreKnownAgainByIt() {
        assertEquals("BirthDate[year=1990, month=4, day=23]", new BirthDate(1990, 4, 23).toString());
        assertEquals("BirthDate[year=1990, month=0, day=0]", new BirthDate(1990, 0, 0).toString());
        assertEquals("BirthDate[year=1990, month=0, day=0, lastYear=1992]", new BirthDate(1990, 0, 0, 1992).toString());
    }
}
