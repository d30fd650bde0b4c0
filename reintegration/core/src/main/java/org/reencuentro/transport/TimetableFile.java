package org.reencuentro.transport;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/**
 * A timetable as a file: text in UTF-8 with commas, semicolons or tabs between its cells, and a line of headings. A row
 * whose {@code municipio} is empty begins at the hall of that code; all others begin at a terminal.
 */
final class TimetableFile {
    static final String FROM = "desde";
    static final String PLACE = "municipio";
    static final String BOARDING = "abordar";
    static final String TO = "hacia";
    static final String TO_PLACE = "municipio_destino";
    static final String VEHICLE = "medio";
    static final String DAYS = "dias";
    static final String DEPARTURES = "salidas";
    static final String EVERY = "cada";
    static final String FIRST = "primera";
    static final String LAST = "ultima";
    static final String ARRIVES = "llega";
    static final String MINUTES = "minutos";
    static final String STOPS = "paradas";
    static final String FARE = "tarifa";
    static final String CURRENCY = "moneda";
    static final String CONFIRMED = "confirmado";
    static final String EXAMPLE = "ejemplo";

    /** The headings, in the order in which they are written. */
    static final List<String> HEADINGS = List.of(
            FROM,
            PLACE,
            BOARDING,
            TO,
            TO_PLACE,
            VEHICLE,
            DAYS,
            DEPARTURES,
            EVERY,
            FIRST,
            LAST,
            ARRIVES,
            MINUTES,
            STOPS,
            FARE,
            CURRENCY,
            CONFIRMED,
            EXAMPLE);

    static final int MOST_BYTES = 512 * 1024;
    static final int MOST_ROWS = 2_000;

    /**
     * What was read.
     *
     * @param routes of the rows that are right, in the order of the file
     * @param faults of the others
     */
    record Read(int rows, List<Route> routes, List<RowFault> faults) {}

    private final Places places;
    private final Set<String> halls;
    private final LocalDate today;

    TimetableFile(Places places, Set<String> halls, LocalDate today) {
        this.places = places;
        this.halls = halls;
        this.today = today;
    }

    /**
     * Reads a file.
     *
     * @throws Problem {@link TransportProblem#TIMETABLE_UNREADABLE}, {@link TransportProblem#TIMETABLE_HEADING_MISSING}
     */
    Read read(byte[] file) {
        List<Route> routes = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        List<Map<String, String>> rows = rows(file);
        for (int at = 0; at < rows.size(); at++) {
            TimetableCells cells = new TimetableCells(at + 1, rows.get(at), places);
            Optional<Route> route = route(at + 1, cells);
            if (cells.faults().isEmpty()) {
                routes.add(route.orElseThrow());
            }
            faults.addAll(cells.faults());
        }
        return new Read(rows.size(), List.copyOf(routes), List.copyOf(faults));
    }

    private Optional<Route> route(int row, TimetableCells cells) {
        String from = cells.needed(FROM);
        boolean fromHall = cells.cell(PLACE).isEmpty();
        Optional<Place> place = fromHall ? Optional.empty() : cells.place(PLACE, cells.cell(PLACE));
        if (fromHall && !from.isEmpty() && !halls.contains(from)) {
            cells.fault(FROM, TimetableFault.HALL_UNKNOWN);
        }
        String to = cells.needed(TO);
        Optional<Place> end = cells.place(TO_PLACE, cells.cell(TO_PLACE));
        Optional<Vehicle> vehicle = Vehicle.of(cells.needed(VEHICLE));
        if (vehicle.isEmpty()) {
            cells.fault(VEHICLE, TimetableFault.VEHICLE_UNKNOWN);
        }
        Optional<Days> days = Days.of(cells.needed(DAYS));
        if (days.isEmpty()) {
            cells.fault(DAYS, TimetableFault.DAYS_UNREADABLE);
        }
        Departures departures = cells.departures(fromHall);
        OptionalInt length = cells.faults().isEmpty() ? cells.length(departures) : OptionalInt.empty();
        List<Stop> stops = new ArrayList<>(cells.stops(length.orElse(Integer.MAX_VALUE)));
        var fare = cells.fare();
        Optional<LocalDate> confirmed = cells.confirmed(today);
        boolean example = cells.yes(EXAMPLE);
        if (!cells.faults().isEmpty()) {
            return Optional.empty();
        }
        stops.add(new Stop(to, end.orElseThrow(), length.orElseThrow()));
        return Optional.of(new Route(
                row,
                from,
                place,
                cells.cell(BOARDING),
                vehicle.orElseThrow(),
                days.orElseThrow(),
                departures,
                stops,
                fare,
                confirmed.orElseThrow(),
                example));
    }

    private static List<Map<String, String>> rows(byte[] file) {
        String text = text(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            List<CSVRecord> lines = records.getRecords();
            if (lines.size() < 2 || lines.size() > MOST_ROWS + 1) {
                throw new Problem(TransportProblem.TIMETABLE_UNREADABLE);
            }
            List<String> headings = lines.get(0).stream().map(PersonName::fold).toList();
            HEADINGS.stream()
                    .filter(each -> !headings.contains(each))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new Problem(TransportProblem.TIMETABLE_HEADING_MISSING, Map.of("heading", missing));
                    });
            return lines.subList(1, lines.size()).stream()
                    .filter(line -> line.stream().anyMatch(cell -> !cell.isBlank()))
                    .map(line -> row(headings, line))
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Problem(TransportProblem.TIMETABLE_UNREADABLE);
        }
    }

    private static Map<String, String> row(List<String> headings, CSVRecord line) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < Math.min(headings.size(), line.size()); at++) {
            cells.putIfAbsent(headings.get(at), line.get(at));
        }
        return cells;
    }

    /** Spreadsheets of many countries write semicolons for commas. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static String text(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES) {
            throw new Problem(TransportProblem.TIMETABLE_UNREADABLE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.isBlank() || text.indexOf('\0') >= 0) {
                throw new Problem(TransportProblem.TIMETABLE_UNREADABLE);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new Problem(TransportProblem.TIMETABLE_UNREADABLE);
        }
    }
}
