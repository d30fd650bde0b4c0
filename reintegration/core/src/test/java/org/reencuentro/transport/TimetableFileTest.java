package org.reencuentro.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Places;

class TimetableFileTest {
    private static final Places PLACES = new Places();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final TimetableFile FILE = new TimetableFile(PLACES, Set.of("FAG"), TODAY);

    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("desde", "El Trébol"),
            Map.entry("municipio", "0101"),
            Map.entry("abordar", "Andén 4"),
            Map.entry("hacia", "Terminal Minerva"),
            Map.entry("municipio_destino", "Quetzaltenango/Quetzaltenango"),
            Map.entry("medio", "Bus"),
            Map.entry("dias", "lu-vi fe"),
            Map.entry("salidas", "06:00 8:30"),
            Map.entry("llega", "10:30"),
            Map.entry("paradas", "0401 75|Sololá/Sololá 180"),
            Map.entry("tarifa", "75"),
            Map.entry("moneda", "GTQ"),
            Map.entry("confirmado", "2026-11-20"),
            Map.entry("ejemplo", "sí"));

    private static byte[] file(char separator, Map<String, String> changed) {
        Map<String, String> row = new HashMap<>(RIGHT);
        row.putAll(changed);
        String cells = TimetableFile.HEADINGS.stream()
                .map(each -> '"' + row.getOrDefault(each, "") + '"')
                .collect(Collectors.joining(String.valueOf(separator)));
        return (String.join(String.valueOf(separator), TimetableFile.HEADINGS) + "\n" + cells + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aRowSaysWhatGoesWhereWhenAndForHowMuch() {
        for (char separator : new char[] {',', ';', '\t'}) {
            TimetableFile.Read read = FILE.read(file(separator, Map.of()));
            assertEquals(List.of(), read.faults());
            Route route = read.routes().get(0);
            assertEquals(270, route.end().minutes());
            assertEquals("0901", route.end().place().code());
            assertEquals(List.of(360, 510), route.departures().minutes());
            assertEquals(
                    List.of("0401", "0701", "0901"),
                    route.stops().stream().map(stop -> stop.place().code()).toList());
            assertEquals(Money.of("75", "GTQ"), route.fare().orElseThrow());
        }
    }

    /** What is wrong with a row, cell by cell; {@code =} stands between a heading and what it says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "salidas=25:00 # salidas # TIME_IMPOSSIBLE",
                "salidas=06:60 # salidas # TIME_IMPOSSIBLE",
                "salidas=24:00 # salidas # TIME_IMPOSSIBLE",
                "llega=05:00 # llega # ARRIVES_BEFORE_IT_LEAVES",
                "llega=06:00 # llega # ARRIVES_BEFORE_IT_LEAVES",
                "llega=tarde # llega # TIME_IMPOSSIBLE",
                "llega= # minutos # LENGTH_UNCLEAR",
                "minutos=20 # minutos # LENGTH_UNCLEAR",
                "llega=;minutos=0 # minutos # LENGTH_UNCLEAR",
                "llega=;minutos=2881 # minutos # LENGTH_UNCLEAR",
                "tarifa=-5 # tarifa # FARE_IMPOSSIBLE",
                "tarifa=gratis # tarifa # FARE_IMPOSSIBLE",
                "moneda= # moneda # MISSING",
                "moneda=XQX # moneda # CURRENCY_UNKNOWN",
                "municipio_destino=9999 # municipio_destino # PLACE_UNKNOWN",
                "municipio_destino= # municipio_destino # MISSING",
                "municipio=Guatemala/Xela # municipio # PLACE_UNKNOWN",
                "municipio= # desde # HALL_UNKNOWN",
                "desde= # desde # MISSING",
                "medio=tren # medio # VEHICLE_UNKNOWN",
                "dias=siempre # dias # DAYS_UNREADABLE",
                "dias=lu-vi-do # dias # DAYS_UNREADABLE",
                "salidas= # salidas # DEPARTURES_UNCLEAR",
                "cada=30 # salidas # DEPARTURES_UNCLEAR",
                "salidas=;cada=0;primera=05:00;ultima=20:00 # cada # INTERVAL_IMPOSSIBLE",
                "salidas=;cada=-30;primera=05:00;ultima=20:00 # cada # INTERVAL_IMPOSSIBLE",
                "salidas=;cada=30;primera=05:00 # ultima # MISSING",
                "salidas=;cada=30;primera=05:00;ultima=25:00 # ultima # TIME_IMPOSSIBLE",
                "paradas=0401 # paradas # STOP_IMPOSSIBLE",
                "paradas=0401 270 # paradas # STOP_IMPOSSIBLE",
                "paradas=0401 90|0406 80 # paradas # STOP_IMPOSSIBLE",
                "paradas=0499 75 # paradas # PLACE_UNKNOWN",
                "confirmado=2026-11-27 # confirmado # DATE_IMPOSSIBLE",
                "confirmado=2026-02-30 # confirmado # DATE_IMPOSSIBLE",
                "confirmado= # confirmado # MISSING",
                "ejemplo=tal vez # ejemplo # YES_OR_NO",
                "ejemplo= # ejemplo # MISSING",
            })
    void whatIsWrongIsToldByRowAndColumn(String changes, String column, TimetableFault fault) {
        Map<String, String> changed = new HashMap<>();
        for (String each : changes.split(";")) {
            changed.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        TimetableFile.Read read = FILE.read(file(',', changed));
        assertEquals(List.of(new RowFault(1, column, fault)), read.faults());
        assertEquals(List.of(), read.routes());
    }

    @Test
    void aCellThatIsTooLongIsTold() {
        assertEquals(
                List.of(new RowFault(1, "abordar", TimetableFault.TOO_LONG)),
                FILE.read(file(',', Map.of("abordar", "x".repeat(121)))).faults());
    }

    @Test
    void itArrivesOnTheNextDayWhereItSaysSo() {
        Route route = FILE.read(file(',', Map.of("salidas", "21:00", "llega", "06:00+1")))
                .routes()
                .get(0);
        assertEquals(540, route.end().minutes());
    }

    @Test
    void anIntervalMayGoOnOverMidnight() {
        Route route = FILE.read(file(
                        ',',
                        Map.of(
                                "salidas", "", "cada", "60", "primera", "22:00", "ultima", "01:00", "llega", "23:30",
                                "paradas", "")))
                .routes()
                .get(0);
        assertEquals(List.of(1320, 1380, 1440, 1500), route.departures().minutes());
        assertEquals(90, route.end().minutes());
    }

    @Test
    void whatIsNoTimetableIsRefusedAsAWhole() {
        assertEquals(TransportProblem.TIMETABLE_UNREADABLE, refused(new byte[0]));
        assertEquals(TransportProblem.TIMETABLE_UNREADABLE, refused(new byte[] {(byte) 0xC3, 0x28}));
        assertEquals(TransportProblem.TIMETABLE_UNREADABLE, refused(new byte[TimetableFile.MOST_BYTES + 1]));
        assertEquals(TransportProblem.TIMETABLE_UNREADABLE, refused("a\0b\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                TransportProblem.TIMETABLE_UNREADABLE,
                refused(String.join(",", TimetableFile.HEADINGS).getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                TransportProblem.TIMETABLE_HEADING_MISSING,
                refused("desde,hacia\nA,B\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static Object refused(byte[] file) {
        return assertThrows(Problem.class, () -> FILE.read(file)).code();
    }

    @Test
    void everyFaultIsTried() throws NoSuchMethodException {
        String tried = String.join(
                        " ",
                        TimetableFileTest.class
                                .getDeclaredMethod(
                                        "whatIsWrongIsToldByRowAndColumn",
                                        String.class,
                                        String.class,
                                        TimetableFault.class)
                                .getAnnotation(CsvSource.class)
                                .value())
                + " TOO_LONG";
        Set<String> silent = new HashSet<>();
        for (TimetableFault fault : TimetableFault.values()) {
            if (!tried.contains(fault.name())) {
                silent.add(fault.name());
            }
        }
        assertEquals(Set.of(), silent);
    }
}
