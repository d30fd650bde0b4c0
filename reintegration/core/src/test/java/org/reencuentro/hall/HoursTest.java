package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoursTest {
    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Hours.Span DAY = span("08:00", "17:00");
    private static final Hours WEEK = new Hours(
            Map.of(
                    DayOfWeek.MONDAY, DAY,
                    DayOfWeek.TUESDAY, DAY,
                    DayOfWeek.WEDNESDAY, DAY,
                    DayOfWeek.THURSDAY, DAY,
                    DayOfWeek.FRIDAY, DAY),
            Map.of());

    private static Hours.Span span(String opens, String closes) {
        return new Hours.Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String local, ZoneId zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
    }

    private static Optional<Instant> moment(String local) {
        return Optional.of(at(local, GUATEMALA));
    }

    @Test
    void aHallIsOpenFromItsHourOnAndBeforeItCloses() {
        assertEquals(Optional.empty(), WEEK.openUntil(at("2026-11-23T07:59:59", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-23T17:00"), WEEK.openUntil(at("2026-11-23T08:00", GUATEMALA), GUATEMALA));
        assertEquals(Optional.empty(), WEEK.openUntil(at("2026-11-23T17:00", GUATEMALA), GUATEMALA));
        assertEquals(Optional.empty(), WEEK.openSince(at("2026-11-23T07:59:59", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-23T08:00"), WEEK.openSince(at("2026-11-23T16:59", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-24T08:00"), WEEK.nextOpening(at("2026-11-23T08:00", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-30T08:00"), WEEK.nextOpening(at("2026-11-27T17:00", GUATEMALA), GUATEMALA));
    }

    @Test
    void anExceptionCountsInsteadOfTheWeekday() {
        LocalDate holiday = LocalDate.of(2026, 11, 24);
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        Hours hours = new Hours(
                WEEK.weekly(),
                Map.of(
                        holiday, new Hours.Exception(Hours.Reason.HOLIDAY, Optional.empty()),
                        saturday,
                                new Hours.Exception(Hours.Reason.EXTRAORDINARY, Optional.of(span("20:00", "02:00")))));
        assertEquals(Optional.empty(), hours.openUntil(at("2026-11-24T10:00", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-25T08:00"), hours.nextOpening(at("2026-11-23T17:00", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-28T20:00"), hours.nextOpening(at("2026-11-27T17:00", GUATEMALA), GUATEMALA));
        assertEquals(
                moment("2026-11-29T02:00"),
                hours.openUntil(at("2026-11-29T01:00", GUATEMALA), GUATEMALA),
                "after midnight the day before is still going on");
        assertEquals(Optional.empty(), hours.openUntil(at("2026-11-29T02:00", GUATEMALA), GUATEMALA));
    }

    @Test
    void middayClosesOnWeekdaysThatAreOpenBeforeAndAfter() {
        LocalDate special = LocalDate.of(2026, 11, 24);
        Hours hours = new Hours(
                Map.of(
                        DayOfWeek.MONDAY,
                        DAY,
                        DayOfWeek.TUESDAY,
                        DAY,
                        DayOfWeek.SATURDAY,
                        span("08:00", "12:30"),
                        DayOfWeek.SUNDAY,
                        span("20:00", "06:00")),
                Map.of(special, new Hours.Exception(Hours.Reason.OTHER, Optional.of(span("09:00", "15:00")))),
                Optional.of(span("12:00", "13:00")));
        assertEquals(List.of(span("08:00", "12:00"), span("13:00", "17:00")), hours.on(DayOfWeek.MONDAY));
        assertEquals(List.of(span("08:00", "12:30")), hours.on(DayOfWeek.SATURDAY));
        assertEquals(List.of(span("20:00", "06:00")), hours.on(DayOfWeek.SUNDAY));
        assertEquals(List.of(), hours.on(DayOfWeek.FRIDAY));
        assertEquals(moment("2026-11-23T12:00"), hours.openUntil(at("2026-11-23T11:59", GUATEMALA), GUATEMALA));
        assertEquals(Optional.empty(), hours.openUntil(at("2026-11-23T12:00", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-23T13:00"), hours.nextOpening(at("2026-11-23T12:00", GUATEMALA), GUATEMALA));
        assertEquals(moment("2026-11-23T17:00"), hours.openUntil(at("2026-11-23T13:00", GUATEMALA), GUATEMALA));
        assertEquals(
                moment("2026-11-24T15:00"),
                hours.openUntil(at("2026-11-24T12:30", GUATEMALA), GUATEMALA),
                "an exception says all of its day");
    }

    @Test
    void midnightClosesAtTheEndOfTheDay() {
        Hours hours = new Hours(Map.of(DayOfWeek.MONDAY, span("08:00", "00:00")), Map.of());
        assertEquals(moment("2026-11-24T00:00"), hours.openUntil(at("2026-11-23T23:59", GUATEMALA), GUATEMALA));
    }

    @Test
    void theHallsOwnClockCountsAlsoOnTheDaysWhenItIsPutForwardOrBack() {
        Hours always = new Hours(
                Map.of(DayOfWeek.SATURDAY, span("22:00", "06:00"), DayOfWeek.SUNDAY, span("02:30", "03:30")), Map.of());
        Instant before = at("2026-03-07T23:00", NEW_YORK);
        assertEquals(
                Optional.of(Instant.parse("2026-03-08T10:00:00Z")),
                always.openUntil(before, NEW_YORK),
                "seven hours of the clock, which were six");
        assertEquals(
                Optional.of(Instant.parse("2026-03-08T07:30:00Z")),
                always.nextOpening(before, NEW_YORK),
                "02:30 does not exist that day: the clock goes on with 03:30");
        assertEquals(
                Optional.of(Instant.parse("2026-11-01T11:00:00Z")),
                always.openUntil(Instant.parse("2026-11-01T06:30:00Z"), NEW_YORK),
                "the hour that comes twice belongs to the night");
    }

    @Test
    void nobodyHasSaidAnythingIsNotTheSameAsClosed() {
        Hours nothing = new Hours(Map.of(), Map.of());
        assertFalse(nothing.known());
        assertEquals(Optional.empty(), nothing.nextOpening(at("2026-11-23T08:00", GUATEMALA), GUATEMALA));
        assertTrue(WEEK.known());
    }

    @Test
    void openingsAreWholeWhereAPartOfThemLiesWithin() {
        Hours nights = new Hours(Map.of(DayOfWeek.SUNDAY, span("22:00", "06:00"), DayOfWeek.MONDAY, DAY), Map.of());
        Hours.Opening night = opening("2026-11-22T22:00", "2026-11-23T06:00");
        Hours.Opening day = opening("2026-11-23T08:00", "2026-11-23T17:00");
        assertEquals(List.of(night, day), openings(nights, "2026-11-23T05:59", "2026-11-23T08:01"));
        assertEquals(List.of(), openings(nights, "2026-11-23T06:00", "2026-11-23T08:00"), "ends are not within");
    }

    private static List<Hours.Opening> openings(Hours hours, String from, String until) {
        return hours.openings(at(from, GUATEMALA), at(until, GUATEMALA), GUATEMALA);
    }

    private static Hours.Opening opening(String from, String until) {
        return new Hours.Opening(at(from, GUATEMALA), at(until, GUATEMALA));
    }
}
