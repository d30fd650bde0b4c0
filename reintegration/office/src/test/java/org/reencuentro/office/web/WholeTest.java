package org.reencuentro.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeTest {
    /** What is no number is never taken for none: nobody came is something to say, not to slip into. */
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "' ', 0",
        "0, 0",
        "' 7 ', 7",
        "99999, 99999",
        "100000, -1",
        "-3, -1",
        "3.5, -1",
        "many, -1",
        "1 2, -1"
    })
    void aNumberIsReadOrRefused(String typed, int expected) {
        assertEquals(expected, Whole.of(typed));
    }
}
