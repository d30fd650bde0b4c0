package org.reencuentro.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Language;

class LineDaysTest {
    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private static LineCall call(String at, int talked) {
        return new LineCall(
                Instant.parse(at),
                Language.ES,
                Permission.APPLICATION,
                Optional.of(talked > 0 ? CallOutcome.TALKED : CallOutcome.NO_ANSWER),
                talked > 0,
                Optional.of(talked));
    }

    @Test
    void aDayIsThatOfTheHall() {
        LineDays did = LineDays.of(
                List.of(call("2026-11-28T06:00:00Z", 60), call("2026-11-28T05:59:59Z", 90)), true, GUATEMALA);
        assertEquals(
                List.of(
                        new LineDays.Day(FRIDAY.plusDays(1), 1, 1, Optional.of(Duration.ofSeconds(60))),
                        new LineDays.Day(FRIDAY, 1, 1, Optional.of(Duration.ofSeconds(90)))),
                did.days());
    }

    @Test
    void theMedianIsOfWhatWasAnsweredAndIsOver() {
        LineCall going = new LineCall(
                Instant.parse("2026-11-27T20:00:00Z"),
                Language.ES,
                Permission.LOCAL,
                Optional.empty(),
                true,
                Optional.empty());
        List<LineCall> calls = List.of(
                going,
                call("2026-11-27T19:00:00Z", 0),
                call("2026-11-27T18:00:00Z", 30),
                call("2026-11-27T17:00:00Z", 600),
                call("2026-11-27T16:00:00Z", 50));
        assertEquals(
                List.of(new LineDays.Day(FRIDAY, 5, 4, Optional.of(Duration.ofSeconds(50)))),
                LineDays.of(calls, true, GUATEMALA).days());
        assertEquals(
                Optional.of(Duration.ofSeconds(315)),
                LineDays.of(calls.subList(0, 4), true, GUATEMALA).days().get(0).median());
    }

    @Test
    void aDayOfWhichSomeIsMissingIsLeftOut() {
        List<LineCall> calls = List.of(call("2026-11-28T18:00:00Z", 60), call("2026-11-27T18:00:00Z", 90));
        LineDays did = LineDays.of(calls, false, GUATEMALA);
        assertEquals(
                List.of(FRIDAY.plusDays(1)),
                did.days().stream().map(LineDays.Day::day).toList());
        assertEquals(calls.subList(0, 1), did.calls());
        assertEquals(
                1, LineDays.of(calls.subList(0, 1), false, GUATEMALA).days().size(), "but a day there is");
    }

    @Test
    void aLineThatDidNothingHasNoDay() {
        assertEquals(new LineDays(List.of(), List.of()), LineDays.of(List.of(), true, GUATEMALA));
    }
}
