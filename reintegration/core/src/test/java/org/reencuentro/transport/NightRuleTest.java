package org.reencuentro.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightRuleTest {
    @ParameterizedTest
    @CsvSource({"04:59, false", "05:00, true", "12:00, true", "20:59, true", "21:00, false", "00:00, false"})
    void nobodyGetsOffAtNight(String at, boolean may) {
        assertEquals(may, NightRule.arrives(LocalDateTime.parse("2026-11-26T" + at)));
    }

    @ParameterizedTest
    @CsvSource({"03:59, false", "04:00, true", "23:00, true", "23:01, false", "00:30, false"})
    void nobodyIsAtATerminalInTheMiddleOfTheNight(String at, boolean may) {
        assertEquals(may, NightRule.boards(LocalDateTime.parse("2026-11-26T" + at)));
    }

    @ParameterizedTest
    @CsvSource({
        "26T10:00, 26T10:15, true",
        "26T10:00, 26T14:00, true",
        "26T10:00, 26T14:01, false",
        "26T20:00, 26T21:00, false",
        "26T04:50, 26T05:10, false",
        "26T20:30, 27T05:10, false"
    })
    void busesAreChangedByDayAndWithoutALongWait(String off, String on, boolean may) {
        assertEquals(
                may, NightRule.changes(LocalDateTime.parse("2026-11-" + off), LocalDateTime.parse("2026-11-" + on)));
    }

    @ParameterizedTest
    @CsvSource({
        "26T14:00, 26T17:00, false",
        "26T14:00, 26T22:00, false",
        "26T14:00, 27T05:30, true",
        "26T20:00, 26T23:00, false",
        "26T23:00, 27T04:00, true",
        "27T01:00, 27T04:00, false",
        "27T00:59, 27T04:00, true",
        "27T03:30, 27T06:00, false",
        "26T10:00, 28T08:00, true"
    })
    void whoWouldWaitThroughTheNightIsOfferedABed(String now, String boards, boolean bed) {
        assertEquals(
                bed, NightRule.sleeps(LocalDateTime.parse("2026-11-" + now), LocalDateTime.parse("2026-11-" + boards)));
    }
}
