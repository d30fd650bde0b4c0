package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The exchange's own tables, asked of the running exchange number by number, against the table of a thousand numbers. */
class DestinationsJourney {
    private static final Pattern FIRST = Pattern.compile("1\\. (?:Return\\(([^)]*)\\)|Goto)");

    /** How the console of the running exchange is reached. */
    private static List<String> console() throws IOException {
        String pid =
                Files.readString(Instance.data().resolve("run/asterisk.pid")).split(" ", 2)[0];
        List<String> running = List.of(Files.readString(Path.of("/proc", pid, "cmdline"), StandardCharsets.UTF_8)
                .split("\0"));
        List<String> command = new ArrayList<>(running);
        command.removeIf(argument -> argument.equals("-f"));
        command.add("-rx");
        return command;
    }

    /** What the first rule of a context that fits an extension returns; empty when none fits. */
    private static String returns(List<String> console, String extension, String context) {
        List<String> command = new ArrayList<>(console);
        command.add("dialplan show " + extension + "@" + context);
        Matcher rule = FIRST.matcher(Instance.run(Duration.ofSeconds(10), Map.of(), command.toArray(String[]::new))
                .said());
        return rule.find() && rule.group(1) != null ? rule.group(1) : "";
    }

    /** As the exchange hands it to its policy: without the way out of the country, and without Mexico's 1 of before. */
    private static String number(String keyed) {
        return keyed.replaceFirst("^00", "").replaceFirst("^521(?=[0-9]{10}$)", "52");
    }

    @Test
    void eachOfAThousandNumbersIsDecidedAsTheTableSays() throws IOException {
        List<String> console = console();
        Path table = Path.of(System.getProperty("journeys.script"))
                .resolveSibling("reintegration/core/src/test/resources/org/reencuentro/call/destinations.csv");
        List<String> otherwise = new ArrayList<>();
        int asked = 0;
        for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            String keyed = cells[0];
            if (cells[3].isEmpty()) {
                continue;
            }
            boolean understood = !List.of("short", "none", "country").contains(cells[3]);
            boolean whole = keyed.startsWith("00") || keyed.length() < 5;
            if (understood && !whole) {
                continue;
            }
            asked++;
            String decided =
                    understood ? returns(console, number(keyed), "local-policy") : returns(console, keyed, "meaning");
            if (!decided.equals(cells[3])) {
                otherwise.add(keyed + ": " + decided + ", not " + cells[3]);
            }
        }
        assertTrue(asked > 900, asked + " numbers were asked");
        assertEquals(List.of(), otherwise);
    }
}
