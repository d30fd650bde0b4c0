package org.reencuentro.transport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.reencuentro.kernel.Money;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/** The cells of one row, as they are read; what is wrong with them is kept, one fault a cell. */
final class TimetableCells {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 120;
    private static final int MOST_MINUTES = 2 * Departures.DAY;
    private static final int SHORTEST_INTERVAL = 5;
    private static final int LONGEST_INTERVAL = 720;

    private final int row;
    private final Map<String, String> cells;
    private final Places places;
    private final List<RowFault> faults = new ArrayList<>();

    TimetableCells(int row, Map<String, String> cells, Places places) {
        this.row = row;
        this.cells = cells;
        this.places = places;
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }

    /** The first fault of a cell is told; what follows from it is not. */
    void fault(String column, TimetableFault fault) {
        if (faults.stream().noneMatch(each -> each.column().equals(column))) {
            faults.add(new RowFault(row, column, fault));
        }
    }

    String cell(String column) {
        String text = cells.getOrDefault(column, "").strip();
        if (text.length()
                > (column.equals(TimetableFile.STOPS) || column.equals(TimetableFile.DEPARTURES) ? 8 : 1) * LONGEST) {
            fault(column, TimetableFault.TOO_LONG);
            return "";
        }
        return text;
    }

    String needed(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            fault(column, TimetableFault.MISSING);
        }
        return text;
    }

    /** A municipality by its code, or by the names of department and municipality. */
    Optional<Place> place(String column, String text) {
        String[] names = text.split("/", -1);
        Optional<Place> found = names.length == 2 ? places.named(names[0], names[1]) : places.place(text);
        if (found.isEmpty()) {
            fault(column, text.isEmpty() ? TimetableFault.MISSING : TimetableFault.PLACE_UNKNOWN);
        }
        return found;
    }

    /** A time of the day in minutes. */
    OptionalInt time(String column, String text) {
        try {
            return OptionalInt.of(LocalTime.parse(text.matches("[0-9]:[0-9]{2}") ? "0" + text : text, TIME)
                            .toSecondOfDay()
                    / 60);
        } catch (DateTimeException impossible) {
            fault(column, text.isEmpty() ? TimetableFault.MISSING : TimetableFault.TIME_IMPOSSIBLE);
            return OptionalInt.empty();
        }
    }

    private OptionalInt number(String column, int least, int most, TimetableFault otherwise) {
        String text = cell(column);
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        fault(column, otherwise);
        return OptionalInt.empty();
    }

    /** When it leaves; what goes from a hall may go at any time. */
    Departures departures(boolean fromHall) {
        String list = cell(TimetableFile.DEPARTURES);
        boolean interval = !cell(TimetableFile.EVERY).isEmpty()
                || !cell(TimetableFile.FIRST).isEmpty()
                || !cell(TimetableFile.LAST).isEmpty();
        if (list.isEmpty() && !interval) {
            if (!fromHall) {
                fault(TimetableFile.DEPARTURES, TimetableFault.DEPARTURES_UNCLEAR);
            }
            return Departures.ANY_TIME;
        }
        if (interval && !list.isEmpty()) {
            fault(TimetableFile.DEPARTURES, TimetableFault.DEPARTURES_UNCLEAR);
            return Departures.ANY_TIME;
        }
        if (interval) {
            OptionalInt every = number(
                    TimetableFile.EVERY, SHORTEST_INTERVAL, LONGEST_INTERVAL, TimetableFault.INTERVAL_IMPOSSIBLE);
            OptionalInt first = time(TimetableFile.FIRST, cell(TimetableFile.FIRST));
            OptionalInt last = time(TimetableFile.LAST, cell(TimetableFile.LAST));
            return every.isPresent() && first.isPresent() && last.isPresent()
                    ? Departures.every(every.getAsInt(), first.getAsInt(), last.getAsInt())
                    : Departures.ANY_TIME;
        }
        List<Integer> minutes = new ArrayList<>();
        for (String each : list.split("[ ,]+")) {
            time(TimetableFile.DEPARTURES, each).ifPresent(minutes::add);
        }
        return new Departures(minutes);
    }

    /** How long it takes in minutes, as it says itself or by when its first departure arrives. */
    OptionalInt length(Departures departures) {
        String arrives = cell(TimetableFile.ARRIVES);
        if (arrives.isEmpty() == cell(TimetableFile.MINUTES).isEmpty() || !arrives.isEmpty() && departures.anyTime()) {
            fault(TimetableFile.MINUTES, TimetableFault.LENGTH_UNCLEAR);
            return OptionalInt.empty();
        }
        if (arrives.isEmpty()) {
            return number(TimetableFile.MINUTES, 1, MOST_MINUTES, TimetableFault.LENGTH_UNCLEAR);
        }
        boolean next = arrives.endsWith("+1");
        OptionalInt at = time(
                TimetableFile.ARRIVES,
                next ? arrives.substring(0, arrives.length() - 2).strip() : arrives);
        if (at.isEmpty()) {
            return at;
        }
        int takes = at.getAsInt()
                + (next ? Departures.DAY : 0)
                - departures.minutes().get(0);
        if (takes <= 0) {
            fault(TimetableFile.ARRIVES, TimetableFault.ARRIVES_BEFORE_IT_LEAVES);
            return OptionalInt.empty();
        }
        return OptionalInt.of(takes);
    }

    /** Where it stops on the way: {@code municipality minutes}, with semicolons or bars between. */
    List<Stop> stops(int length) {
        List<Stop> stops = new ArrayList<>();
        int before = 0;
        for (String each : cell(TimetableFile.STOPS).split("[;|]")) {
            String text = each.strip();
            if (text.isEmpty()) {
                continue;
            }
            int blank = text.lastIndexOf(' ');
            String minutes = text.substring(blank + 1);
            if (blank < 0 || !minutes.matches("[0-9]{1,4}")) {
                fault(TimetableFile.STOPS, TimetableFault.STOP_IMPOSSIBLE);
                return stops;
            }
            int after = Integer.parseInt(minutes);
            if (after <= before || after >= length) {
                fault(TimetableFile.STOPS, TimetableFault.STOP_IMPOSSIBLE);
            }
            before = after;
            place(TimetableFile.STOPS, text.substring(0, blank).strip())
                    .ifPresent(place -> stops.add(new Stop(place.municipality(), place, after)));
        }
        return stops;
    }

    Optional<Money> fare() {
        String amount = cell(TimetableFile.FARE);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(amount, cell(TimetableFile.CURRENCY)));
        } catch (IllegalArgumentException impossible) {
            boolean currency = cell(TimetableFile.CURRENCY).matches("[A-Z]{3}");
            try {
                Money.of(amount, "GTQ");
                fault(TimetableFile.CURRENCY, currency ? TimetableFault.CURRENCY_UNKNOWN : TimetableFault.MISSING);
            } catch (IllegalArgumentException amountToo) {
                fault(TimetableFile.FARE, TimetableFault.FARE_IMPOSSIBLE);
            }
            return Optional.empty();
        }
    }

    /** The day on which somebody saw that it is so. */
    Optional<LocalDate> confirmed(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(needed(TimetableFile.CONFIRMED));
            if (!day.isAfter(today)) {
                return Optional.of(day);
            }
        } catch (DateTimeException unreadable) {
            // Told below, as a day that is still to come is.
        }
        fault(TimetableFile.CONFIRMED, TimetableFault.DATE_IMPOSSIBLE);
        return Optional.empty();
    }

    boolean yes(String column) {
        String text = PersonName.fold(needed(column));
        if (!text.equals("si") && !text.equals("no")) {
            fault(column, TimetableFault.YES_OR_NO);
        }
        return text.equals("si");
    }
}
