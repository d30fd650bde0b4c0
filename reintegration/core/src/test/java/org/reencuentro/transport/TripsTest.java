package org.reencuentro.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.hall.HallKind;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.Money;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

class TripsTest {
    private static final Places PLACES = new Places();
    private static final ZoneId ZONE = ZoneId.of("America/Guatemala");
    private static final Set<String> HALLS = Set.of("FAG", "AURORA", "TECUN", "XELA");
    private static final String EXAMPLE = ",GTQ,2026-11-20,si";

    /** Rows without the columns that say how sure they are. */
    private static Network network(String... rows) {
        String text = String.join(",", TimetableFile.HEADINGS) + "\n" + String.join(EXAMPLE + "\n", rows) + EXAMPLE;
        return new Network(1, read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Route> read(byte[] file) {
        TimetableFile.Read read = new TimetableFile(PLACES, HALLS, LocalDate.MAX).read(file);
        assertEquals(List.of(), read.faults());
        return read.routes();
    }

    private static HallView hall(String code, String municipality) {
        return new HallView(new UUID(1, 1), code, "Sala", ZONE, HallKind.AIR, Optional.of(municipality));
    }

    private static Place place(String code) {
        return PLACES.place(code).orElseThrow();
    }

    private static WayHome ask(Network network, String home, String at) {
        return Trips.next(
                network,
                hall("FAG", "0101"),
                place(home),
                LocalDateTime.parse(at).atZone(ZONE).toInstant());
    }

    private static String boards(WayHome way) {
        return LocalDateTime.ofInstant(way.trips().get(0).boards(), ZONE).toString();
    }

    private static final String TAXI = "FAG,,Puerta,El Trébol,0101,taxi,diario,,,,,,30,,60";
    private static final String XELA =
            "El Trébol,0101,Andén 4,Minerva,0901,bus,diario,06:00 12:00 16:00,,,,,240,0401 75,75";

    @Test
    void theNextBusIsTheFirstThatCanStillBeReached() {
        Network network = network(TAXI, XELA);
        assertEquals("2026-11-26T12:00", boards(ask(network, "0901", "2026-11-26T11:20")));
        WayHome late = ask(network, "0901", "2026-11-26T11:21");
        assertEquals("2026-11-26T16:00", boards(late));
        Trip trip = late.trips().get(0);
        assertEquals(
                "2026-11-26T15:20", LocalDateTime.ofInstant(trip.leaves(), ZONE).toString());
        assertEquals(Optional.of(List.of(Money.of("135", "GTQ"))), trip.price().map(List::copyOf));
        assertEquals("Andén 4", trip.rides().get(0).boarding());
        assertEquals(280, trip.takes().toMinutes());
    }

    @Test
    void whoGetsOffOnTheWayDoesSo() {
        Trip trip = ask(network(TAXI, XELA), "0401", "2026-11-26T11:00").trips().get(0);
        assertEquals("0401", trip.last().place().code());
        assertEquals(
                75, java.time.Duration.between(trip.boards(), trip.arrives()).toMinutes());
    }

    @Test
    void withoutABusBeforeTheNightABedIsOfferedAndTheFirstOfTheMorningTold() {
        WayHome way = ask(network(TAXI, XELA), "0901", "2026-11-26T17:00");
        assertEquals(WayHome.Answer.SLEEP, way.answer());
        assertEquals("2026-11-27T06:00", boards(way));
    }

    @Test
    void aBusThatArrivesAtNightIsNoneAndOneThroughTheNightIsOne() {
        String evening = "El Trébol,0101,,Minerva,0901,bus,diario,18:00,,,,,240,,75";
        assertEquals(
                WayHome.Answer.SLEEP,
                ask(network(TAXI, evening, XELA), "0901", "2026-11-26T17:00").answer());
        String night = "El Trébol,0101,,Santa Elena,1701,bus,diario,21:00,,,,06:00+1,,,165";
        WayHome way = ask(network(TAXI, night), "1701", "2026-11-26T17:00");
        assertEquals(WayHome.Answer.GO, way.answer());
        assertEquals("2026-11-26T21:00", boards(way));
    }

    @Test
    void onWeekdaysAndHolidaysRunsWhatSaysSo() {
        Network network = network(
                TAXI,
                "El Trébol,0101,,Minerva,0901,bus,lu-sa,06:00,,,,,240,,75",
                "El Trébol,0101,,Minerva,0901,bus,do fe,08:00,,,,,240,,75");
        assertEquals("2026-11-28T06:00", boards(ask(network, "0901", "2026-11-28T04:00")));
        assertEquals("2026-11-29T08:00", boards(ask(network, "0901", "2026-11-28T10:00")));
        assertEquals("2026-12-25T08:00", boards(ask(network, "0901", "2026-12-25T04:00")));
    }

    @Test
    void anIntervalRunsOnOverMidnightOfTheDayOnWhichItBegan() {
        Network network = network(TAXI, "El Trébol,0101,,Minerva,0901,bus,vi,,60,20:00,05:00,,240,,75");
        // Friday's service is the one of Saturday's early hours; Thursday has none.
        assertEquals("2026-11-28T04:00", boards(ask(network, "0901", "2026-11-28T02:00")));
        assertEquals(
                WayHome.Answer.SLEEP, ask(network, "0901", "2026-11-27T02:00").answer());
    }

    @Test
    void busesAreChangedAtMostTwice() {
        String second = "Minerva,0901,,Huehue,1301,bus,diario,,30,05:00,20:00,,120,,25";
        String third = "Huehue,1301,,Soloma,1308,bus,diario,,30,05:00,20:00,,60,,20";
        String fourth = "Soloma,1308,,Barillas,1326,bus,diario,,30,05:00,20:00,,60,,20";
        Network network = network(TAXI, XELA, second, third, fourth);
        WayHome soloma = ask(network, "1308", "2026-11-26T04:30");
        Trip trip = soloma.trips().get(0);
        assertEquals(2, trip.transfers());
        assertEquals(
                "2026-11-26T14:00",
                LocalDateTime.ofInstant(trip.arrives(), ZONE).toString());
        WayHome barillas = ask(network, "1326", "2026-11-26T04:30");
        assertEquals(Optional.of(place("1308")), barillas.until());
        assertTrue(barillas.kilometres() > 10, "kilometres: " + barillas.kilometres());
    }

    @Test
    void inAnotherTerminalOfTheTownOneNeedsAnHourForTheChange() {
        Network network = network(
                TAXI,
                XELA,
                "Otra terminal,0901,,San Marcos,1201,bus,diario,10:30 11:00,,,,,60,,20",
                "Minerva,0901,,Coatepeque,0920,bus,diario,10:15 11:00,,,,,60,,20");
        assertEquals(
                "2026-11-26T12:00",
                LocalDateTime.ofInstant(
                                ask(network, "1201", "2026-11-26T04:30")
                                        .trips()
                                        .get(0)
                                        .arrives(),
                                ZONE)
                        .toString());
        assertEquals(
                "2026-11-26T11:15",
                LocalDateTime.ofInstant(
                                ask(network, "0920", "2026-11-26T04:30")
                                        .trips()
                                        .get(0)
                                        .arrives(),
                                ZONE)
                        .toString());
    }

    @Test
    void ofTwoWaysToTheTerminalTheOneHigherUpIsTakenWhereItIsInTime() {
        String shuttle = "FAG,,Puerta,El Trébol,0101,traslado,diario,11:00,,,,,40,,0";
        Network network = network(shuttle, TAXI, XELA);
        assertEquals(
                Vehicle.SHUTTLE,
                ask(network, "0901", "2026-11-26T10:30").trips().get(0).way().vehicle());
        assertEquals(
                Vehicle.TAXI,
                ask(network, "0901", "2026-11-26T11:05").trips().get(0).way().vehicle());
    }

    @Test
    void whatNobodyKnowsIsSaid() {
        assertEquals(
                WayHome.Answer.HERE,
                ask(network(TAXI, XELA), "0101", "2026-11-26T10:00").answer());
        assertEquals(
                WayHome.Answer.UNKNOWN,
                ask(Network.EMPTY, "0901", "2026-11-26T10:00").answer());
        Network unpriced = network(TAXI, "El Trébol,0101,,Minerva,0901,bus,diario,12:00,,,,,240,,");
        assertEquals(
                Optional.empty(),
                ask(unpriced, "0901", "2026-11-26T10:00").trips().get(0).price());
    }

    @Test
    void theTimetableThatComesWithItLeadsHomeFromEveryHallToEveryDepartmentAtEveryHour() throws IOException {
        Network network;
        try (InputStream file = Timetables.class.getResourceAsStream("timetable.csv")) {
            network = new Network(1, read(file.readAllBytes()));
        }
        assertTrue(network.routes().stream().allMatch(Route::example));
        for (HallView hall :
                List.of(hall("FAG", "0101"), hall("AURORA", "0101"), hall("TECUN", "1217"), hall("XELA", "0901"))) {
            for (Place home : PLACES.all()) {
                if (!home.code().endsWith("01") || hall.municipality().equals(Optional.of(home.code()))) {
                    continue;
                }
                for (int hour = 0; hour < 24; hour += 3) {
                    LocalDateTime now = LocalDate.of(2026, 11, 26).atTime(hour, 7);
                    WayHome way =
                            Trips.next(network, hall, home, now.atZone(ZONE).toInstant());
                    String what = hall.code() + " " + home + " " + now;
                    assertFalse(way.trips().isEmpty(), what);
                    way.trips().forEach(trip -> sensible(trip, now, what));
                }
            }
        }
    }

    private static void sensible(Trip trip, LocalDateTime now, String what) {
        assertTrue(trip.transfers() <= Network.MOST_TRANSFERS, what);
        assertTrue(trip.price().isPresent(), what);
        LocalDateTime before = LocalDateTime.ofInstant(trip.leaves(), ZONE);
        assertFalse(before.isBefore(now), what);
        assertTrue(NightRule.boards(LocalDateTime.ofInstant(trip.boards(), ZONE)), what);
        before = LocalDateTime.ofInstant(trip.way().arrives(), ZONE);
        for (TripLeg ride : trip.rides()) {
            assertTrue(before.isBefore(LocalDateTime.ofInstant(ride.leaves(), ZONE)), what);
            before = LocalDateTime.ofInstant(ride.arrives(), ZONE);
            assertTrue(NightRule.arrives(before), what);
        }
    }

    @Test
    void theOrderOfHomesTellsNobodyWhereOneOrTwoPeopleGo() {
        HomesOfToday homes = new HomesOfToday();
        UUID hall = new UUID(1, 1);
        LocalDate today = LocalDate.of(2026, 11, 26);
        homes.count(hall, today, "1326");
        homes.count(hall, today, "1326");
        assertEquals(0, homes.often(hall, today, "1326"));
        homes.count(hall, today, "1326");
        assertEquals(3, homes.often(hall, today, "1326"));
        assertEquals(0, homes.often(new UUID(2, 2), today, "1326"));
        assertEquals(0, homes.often(hall, today.plusDays(1), "1326"));
    }
}
