package org.reencuentro.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.LineView;
import org.reencuentro.policy.Role;

/** Monday is 23 November 2026; in New York the clock goes back on Sunday 1 November. */
class RosterTest {
    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> MONDAY = EnumSet.of(DayOfWeek.MONDAY);
    private static final LineView ONE = phone("duty-1");
    private static final LineView TWO = phone("duty-2");
    private static final Hours ALWAYS = new Hours(Map.of(), Map.of());

    private static LineView phone(String endpoint) {
        return new LineView(new UUID(7, endpoint.hashCode()), new UUID(0, 1), endpoint, LineKind.DUTY, endpoint);
    }

    private static Hours.Span span(String from, String until) {
        return new Hours.Span(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static DutyView row(Role role, LineView phone, Set<DayOfWeek> days, String from, String until, int place) {
        DutyDraft draft = new DutyDraft(role, phone.id(), days, span(from, until), place);
        return new DutyView(UUID.randomUUID(), draft, phone, Optional.empty());
    }

    private static DutyView caseworkers(LineView phone, Set<DayOfWeek> days, String from, String until, int place) {
        return row(Role.CASEWORKER, phone, days, from, until, place);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static List<String> rung(Roster roster, String local) {
        return rung(roster, at(local, GUATEMALA), false);
    }

    private static List<String> rung(Roster roster, Instant now, boolean child) {
        return roster.at(now, child).stream().map(row -> row.phone().endpoint()).toList();
    }

    private static Roster roster(DutyView... rows) {
        return new Roster(List.of(rows), GUATEMALA);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 16:00, 2026-11-23T07:59:59, false",
        "08:00, 16:00, 2026-11-23T08:00, true",
        "08:00, 16:00, 2026-11-23T15:59:59, true",
        "08:00, 16:00, 2026-11-23T16:00, false",
        "08:00, 16:00, 2026-11-24T09:00, false",
        "22:00, 06:00, 2026-11-23T05:00, false",
        "22:00, 06:00, 2026-11-23T23:59:59, true",
        "22:00, 06:00, 2026-11-24T00:00, true",
        "22:00, 06:00, 2026-11-24T05:59:59, true",
        "22:00, 06:00, 2026-11-24T06:00, false",
        "22:00, 06:00, 2026-11-24T23:00, false",
        "00:00, 00:00, 2026-11-22T23:59:59, false",
        "00:00, 00:00, 2026-11-23T00:00, true",
        "00:00, 00:00, 2026-11-23T23:59:59, true",
        "00:00, 00:00, 2026-11-24T00:00, false",
    })
    void aDutyOfMondaysIsOnFromItsHourOnAndBeforeItEnds(String from, String until, String now, boolean on) {
        assertEquals(on ? List.of("duty-1") : List.of(), rung(roster(caseworkers(ONE, MONDAY, from, until, 1)), now));
    }

    @Test
    void whatOfSundayGoesOnOverNightIsOnOnMonday() {
        Roster roster = roster(caseworkers(ONE, EnumSet.of(DayOfWeek.SUNDAY), "20:00", "08:00", 1));
        assertEquals(List.of("duty-1"), rung(roster, "2026-11-23T07:59"));
        assertEquals(List.of(), rung(roster, "2026-11-23T08:00"));
    }

    @Test
    void theHourIsTheHallsAndAnHourThatComesTwiceIsOnTwice() {
        Roster roster = new Roster(List.of(caseworkers(ONE, EVERY_DAY, "01:00", "02:00", 1)), NEW_YORK);
        Instant first = at("2026-11-01T01:30", NEW_YORK);
        assertEquals(List.of("duty-1"), rung(roster, first, false));
        assertEquals(List.of("duty-1"), rung(roster, first.plus(Duration.ofHours(1)), false));
        assertEquals(List.of(), rung(roster, first.plus(Duration.ofHours(2)), false));
        assertEquals(List.of(), rung(roster, at("2026-11-23T01:30", GUATEMALA), false), "it is 02:30 in New York");
    }

    @Test
    void theLowerPlaceIsRungFirstAndAPhoneOnce() {
        Roster roster = roster(
                caseworkers(ONE, EVERY_DAY, "00:00", "00:00", 2),
                caseworkers(TWO, EVERY_DAY, "00:00", "00:00", 1),
                row(Role.PSYCHOLOGIST, ONE, EVERY_DAY, "09:00", "10:00", 1));
        assertEquals(List.of("duty-2", "duty-1"), rung(roster, "2026-11-23T09:30"));
        assertEquals(List.of("duty-2", "duty-1"), rung(roster, "2026-11-23T11:00"));
    }

    @Test
    void forAChildChildProtectionComesFirst() {
        Roster roster = roster(
                caseworkers(ONE, EVERY_DAY, "00:00", "00:00", 1),
                row(Role.CHILD_PROTECTION, TWO, EVERY_DAY, "00:00", "00:00", 2));
        Instant now = at("2026-11-23T09:30", GUATEMALA);
        assertEquals(List.of("duty-1", "duty-2"), rung(roster, now, false));
        assertEquals(List.of("duty-2", "duty-1"), rung(roster, now, true));
    }

    @Test
    void whoIsAwayIsNotRungUntilTheyAreBack() {
        Instant end = at("2026-11-23T16:00", GUATEMALA);
        DutyView there = caseworkers(ONE, EVERY_DAY, "08:00", "17:00", 1);
        DutyView away =
                new DutyView(there.id(), there.duty(), ONE, Optional.of(new DutyView.Away(end, UUID.randomUUID())));
        Roster roster = roster(away, caseworkers(TWO, EVERY_DAY, "08:00", "17:00", 2));
        assertEquals(List.of("duty-2"), rung(roster, end.minusSeconds(1), false));
        assertEquals(List.of("duty-1", "duty-2"), rung(roster, end, false));
    }

    @Test
    void nobodyOnDutyIsSaidByDayAndHour() {
        Hours open = new Hours(
                Map.of(
                        DayOfWeek.MONDAY, span("08:00", "17:00"),
                        DayOfWeek.TUESDAY, span("22:00", "02:00"),
                        DayOfWeek.SUNDAY, span("23:00", "01:00")),
                Map.of());
        Roster roster =
                roster(caseworkers(ONE, MONDAY, "08:00", "12:00", 1), caseworkers(TWO, MONDAY, "11:00", "16:30", 2));
        assertEquals(
                List.of(
                        gap(DayOfWeek.MONDAY, "00:00", "01:00"),
                        gap(DayOfWeek.MONDAY, "16:30", "17:00"),
                        gap(DayOfWeek.TUESDAY, "22:00", "00:00"),
                        gap(DayOfWeek.WEDNESDAY, "00:00", "02:00"),
                        gap(DayOfWeek.SUNDAY, "23:00", "00:00")),
                roster.gaps(open));
    }

    @Test
    void aHallOfWhichNobodySaysWhenItIsOpenMayBeAtAnyTime() {
        assertEquals(7, roster().gaps(ALWAYS).size());
        assertEquals(
                List.of(),
                roster(caseworkers(ONE, EVERY_DAY, "00:00", "00:00", 1)).gaps(ALWAYS));
        assertEquals(
                List.of(),
                roster().gaps(new Hours(
                        Map.of(),
                        Map.of(
                                LocalDate.of(2026, 11, 24),
                                new Hours.Exception(Hours.Reason.HOLIDAY, Optional.empty())))));
    }

    private static DutyGap gap(DayOfWeek day, String from, String until) {
        return new DutyGap(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    /** What the exchange is told for when it is alone is what the application itself would say, at every minute. */
    @Test
    void thePlanSaysAtEveryMinuteWhoIsOnDuty() {
        Roster roster = roster(
                caseworkers(ONE, EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), "20:00", "08:00", 2),
                row(Role.CHILD_PROTECTION, TWO, EVERY_DAY, "07:00", "21:00", 3),
                row(Role.PSYCHOLOGIST, ONE, MONDAY, "10:00", "11:15", 1));
        Instant from = at("2026-11-22T18:00", GUATEMALA);
        Instant until = from.plus(Duration.ofDays(3));
        DutyPlan plan = roster.plan(from, until);
        assertTrue(plan.stretches().size() > 5, plan.toString());
        for (Instant now = from; now.isBefore(until); now = now.plusSeconds(60)) {
            Instant minute = now;
            Optional<DutyPlan.Stretch> found = plan.stretches().stream()
                    .filter(each -> !minute.isBefore(each.from()) && minute.isBefore(each.until()))
                    .findFirst();
            assertEquals(
                    rung(roster, now, false),
                    found.map(DutyPlan.Stretch::phones).orElse(List.of()));
            assertEquals(
                    rung(roster, now, true),
                    found.map(DutyPlan.Stretch::forChildren).orElse(List.of()));
        }
    }

    @Test
    void thePlanOfAnEmptyRosterIsEmpty() {
        Instant from = at("2026-11-22T18:00", GUATEMALA);
        assertEquals(new DutyPlan(List.of()), roster().plan(from, from.plusSeconds(3600)));
    }
}
