package org.reencuentro.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Problem;

/**
 * A thousand numbers, of every country and kind, and what people key wrongly or cleverly: {@code destinations.csv} says of each
 * what becomes of it here and what the exchange alone does. The exchange's column is tried on a real one in a journey.
 */
class DestinationTableTest {
    private static final String ALLOWED = "ALLOWED";

    /** A telephone over the internet within an area code of Florida: by its digits it cannot be told from its neighbours. */
    private static final String LIKE_ITS_NEIGHBOURS = "0013052090123";

    private record Row(String keyed, Optional<String> country, String here, String alone) {}

    private static List<String> lines(String resource) {
        try (var in = DestinationTableTest.class.getResourceAsStream(resource);
                var read = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read.lines().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Row> table() {
        return lines("destinations.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(
                        cells[0], Optional.of(cells[1]).filter(country -> !country.isEmpty()), cells[2], cells[3]))
                .toList();
    }

    /** Countries and types that a new installation calls. */
    private static Set<String> free() {
        Set<String> free = new HashSet<>();
        for (String line : lines("/db/migration/V007__allowed_destination_rows.sql")) {
            Matcher row = Pattern.compile("\\('(\\w+)', '(\\w+)'\\)").matcher(line);
            while (row.find()) {
                free.add(row.group(1) + " " + row.group(2));
            }
        }
        return free;
    }

    private static String decide(Row row, Set<String> free) {
        try {
            Destination read = Destination.read(row.keyed(), row.country());
            return free.contains(read.region() + " " + read.type()) ? ALLOWED : CallProblem.NUMBER_NOT_ALLOWED.name();
        } catch (Problem refused) {
            return refused.code().name();
        }
    }

    @Test
    void eachOfAThousandNumbersIsDecidedAsTheTableSays() {
        List<Row> table = table();
        assertTrue(table.size() > 1_000, table.size() + " numbers");
        Set<String> free = free();
        List<String> otherwise = new ArrayList<>();
        for (Row row : table) {
            String decided = decide(row, free);
            if (!decided.equals(row.here())) {
                otherwise.add(row.keyed() + " " + row.country().orElse("") + ": " + decided + ", not " + row.here());
            }
        }
        assertEquals(List.of(), otherwise);
    }

    @Test
    void theExchangeAloneAllowsNothingThatIsRefusedHere() {
        List<String> more = table().stream()
                .filter(row -> row.alone().equals("yes") && !row.here().equals(ALLOWED))
                .map(Row::keyed)
                .toList();
        assertEquals(List.of(LIKE_ITS_NEIGHBOURS), more);
    }
}
