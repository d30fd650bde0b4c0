package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.matching.Traits;

class WantedNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ana Xol 1990, 1990, 0, 0",
        "Ana Xol 25/03/1990, 1990, 3, 25",
        "1990-03-25 Ana Xol, 1990, 3, 25",
        "Ana Xol, 0, 0, 0",
        "Ana Xol 31/02/1990, 0, 0, 0",
        "Ana Xol 1234, 0, 0, 0"
    })
    void aYearOrADayOfBirthIsTakenOutOfTheText(String text, int year, int month, int day) {
        Traits wanted = WantedName.traits(text).orElseThrow();
        assertEquals(year, wanted.year());
        assertEquals(month, wanted.month());
        assertEquals(day, wanted.day());
        assertTrue(wanted.family().contains("Ana Xol"), wanted.family());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1990", "2987 00000 0101", "ʼ", "-", "á"})
    void whereThereIsNoWordNobodyIsLookedFor(String text) {
        assertTrue(WantedName.traits(text).isEmpty());
    }

    @Test
    void aWordMayHaveDigitsThatWereRead() {
        assertTrue(WantedName.traits("J0S3").isPresent());
        assertTrue(WantedName.traits("5u").isPresent());
    }
}
