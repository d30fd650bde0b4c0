package org.reencuentro.office.transport;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reencuentro.office.web.Texts;
import org.reencuentro.transport.Days;
import org.reencuentro.transport.Departures;
import org.reencuentro.transport.Route;
import org.reencuentro.transport.Stop;

/** What a route says, in words. */
public final class RouteWords {
    private static final int DAY = 24 * 60;
    /** So many departures are written out; more are told by the first, the last and how often. */
    private static final int WRITTEN_OUT = 6;

    private RouteWords() {}

    /** On which days: "todos los días", or the weekdays, and whether on holidays. */
    public static String days(Texts t, Days days) {
        if (days.equals(Days.DAILY)) {
            return t.of("timetable.daily");
        }
        List<String> words = new ArrayList<>();
        Arrays.stream(DayOfWeek.values())
                .filter(days.week()::contains)
                .map(day -> t.word("timetable.weekday", day))
                .forEach(words::add);
        if (days.holidays()) {
            words.add(t.of("timetable.holidays"));
        }
        return String.join(", ", words);
    }

    /** When it leaves: each time, or how often between the first and the last. */
    public static String departures(Texts t, Departures departures) {
        List<Integer> minutes = departures.minutes();
        if (departures.anyTime()) {
            return t.of("timetable.any-time");
        }
        int last = minutes.size() - 1;
        boolean even = last >= WRITTEN_OUT
                && java.util.stream.IntStream.range(0, last)
                                .map(at -> minutes.get(at + 1) - minutes.get(at))
                                .distinct()
                                .count()
                        == 1;
        return even
                ? t.of(
                        "timetable.every",
                        minutes.get(1) - minutes.get(0),
                        time(minutes.get(0)),
                        time(minutes.get(last)))
                : minutes.stream().map(RouteWords::time).collect(Collectors.joining(" "));
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute % DAY / 60, minute % 60);
    }

    /** How long it takes: "4 h 30", on one line. */
    public static String length(int minutes) {
        return minutes < 60
                ? minutes + "\u00a0min"
                : minutes % 60 == 0
                        ? minutes / 60 + "\u00a0h"
                        : "%d\u00a0h\u00a0%02d".formatted(minutes / 60, minutes % 60);
    }

    /** What it costs; that it is free, or that nobody said. */
    public static String fare(Texts t, Route route) {
        return route.fare()
                .map(fare -> fare.hundredths() == 0 ? t.of("timetable.free") : fare.toString())
                .orElse(t.of("timetable.no-fare"));
    }

    /** Where it stops on the way; empty when nowhere. */
    public static String stops(Route route) {
        return route.stops().subList(0, route.stops().size() - 1).stream()
                .map(Stop::name)
                .collect(Collectors.joining(", "));
    }
}
