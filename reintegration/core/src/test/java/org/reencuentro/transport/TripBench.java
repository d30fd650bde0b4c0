package org.reencuentro.transport;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.hall.HallKind;
import org.reencuentro.hall.HallView;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;

/**
 * What looking up a trip costs in the timetable that comes with the application: from four halls to every municipality at
 * every hour of a day. Prints the median, the 95th and 99th of a hundred, and the longest, in milliseconds.
 */
public final class TripBench {
    private static final ZoneId ZONE = ZoneId.of("America/Guatemala");

    private TripBench() {}

    public static void main(String[] none) throws IOException {
        Places places = new Places();
        List<HallView> halls =
                List.of(hall("FAG", "0101"), hall("AURORA", "0101"), hall("TECUN", "1217"), hall("XELA", "0901"));
        Network network;
        try (InputStream file = Timetables.class.getResourceAsStream("timetable.csv")) {
            network = new Network(
                    1,
                    new TimetableFile(places, Set.of("FAG", "AURORA", "TECUN", "XELA"), LocalDate.MAX)
                            .read(file.readAllBytes())
                            .routes());
        }
        for (String run : List.of("cold", "warm")) {
            long[] took = new long[halls.size() * places.all().size() * 24];
            int at = 0;
            for (int hour = 0; hour < 24; hour++) {
                for (HallView hall : halls) {
                    for (Place home : places.all()) {
                        long begin = System.nanoTime();
                        Trips.next(
                                network,
                                hall,
                                home,
                                LocalDate.of(2026, 11, 26)
                                        .atTime(hour, 7)
                                        .atZone(ZONE)
                                        .toInstant());
                        took[at++] = System.nanoTime() - begin;
                    }
                }
            }
            Arrays.sort(took);
            System.out.printf(
                    "%s: %d look-ups, median %.2f, 95%% %.2f, 99%% %.2f, longest %.2f ms%n",
                    run,
                    took.length,
                    millis(took[took.length / 2]),
                    millis(took[took.length * 95 / 100]),
                    millis(took[took.length * 99 / 100]),
                    millis(took[took.length - 1]));
        }
    }

    private static HallView hall(String code, String municipality) {
        return new HallView(new UUID(1, 1), code, code, ZONE, HallKind.AIR, Optional.of(municipality));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
