package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A phone of the hall: somebody lifts it, keys, hears and speaks. What became of it stands in the exchange's journal. */
final class HallPhone {
    /** From off-hook to the question for a number: Spanish, call. */
    static final String TO_CALL = "heard,1,heard,1,";

    private static final Duration LONGEST = Duration.ofSeconds(120);

    private HallPhone() {}

    /** Lifts a line that is known from a list of lines; what more the phone should do is said in its own words. */
    static Instance.Said lift(String line, Path lines, String... more) {
        return Instance.run(LONGEST, Map.of(), command("keys", line, lines, more));
    }

    /** A phone that is plugged in, lifted once when it rings, hung up some seconds later, and unplugged. */
    static Process awaitRing(String line, int talkSeconds) throws IOException {
        return new ProcessBuilder(command(
                        "answer",
                        line,
                        Instance.data().resolve("lines.csv"),
                        "--within",
                        "60",
                        "--talk",
                        Integer.toString(talkSeconds)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A duty phone that is plugged in and rings once: lifted, it carries the steps out; or it is let ring. */
    static Process onDuty(String line, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--within", "90"));
        options.addAll(List.of(more));
        return new ProcessBuilder(
                        command("answer", line, Instance.data().resolve("lines.csv"), options.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String[] command(String what, String line, Path lines, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of(System.getProperty("journeys.script"))
                        .resolveSibling("docker/asterisk/demo/Phone.java")
                        .toString(),
                what,
                "--port",
                Integer.toString(Instance.port(5060)),
                "--lines",
                lines.toString(),
                "--line",
                line));
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }

    /** Lifts a phone of the hall, carries the steps out, and hangs up. */
    static Instance.Said keys(String line, String keys) {
        Instance.Said said = lift(line, Instance.data().resolve("lines.csv"), "--keys", keys);
        assertEquals(0, said.exit(), said.said());
        return said;
    }

    /** The same, with what was heard meanwhile. */
    static Heard hear(String line, String keys) {
        return heard(line, "lines.csv", "--keys", keys);
    }

    /** Rings the hall from outside, as a family does, and carries the steps out, with what was heard meanwhile. */
    static Heard ring(String keys) {
        return heard("family", "outside.csv", "--keys", keys, "--extension", "200");
    }

    private static Heard heard(String line, String lines, String... more) {
        try {
            Path recording = Files.createTempFile("heard", ".wav");
            List<String> options = new ArrayList<>(List.of(more));
            options.addAll(List.of("--record", recording.toString()));
            Instance.Said said = lift(line, Instance.data().resolve(lines), options.toArray(String[]::new));
            assertEquals(0, said.exit(), said.said());
            Heard heard = Heard.in(recording, Instance.data().resolve("asterisk/sounds"));
            Files.delete(recording);
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journal's lines of a phone, split, the oldest first. */
    static List<String[]> journal(String line) {
        try (Stream<Path> days = Files.list(Instance.data().resolve("asterisk/journal"))) {
            List<String[]> found = new ArrayList<>();
            for (Path day : days.sorted().toList()) {
                Files.readAllLines(day).stream()
                        .map(row -> row.split("\\|", -1))
                        .filter(row -> row[2].equals(line))
                        .forEach(found::add);
            }
            return found;
        } catch (IOException nothingYet) {
            return List.of();
        }
    }

    /** The newest of them. */
    static String[] last(String line) {
        List<String[]> lines = journal(line);
        assertFalse(lines.isEmpty(), "the journal has nothing of " + line);
        return lines.get(lines.size() - 1);
    }

    /** What people have recorded for families that did not answer, and is not taken away yet. */
    static List<Path> recordings() {
        try (Stream<Path> files = Files.list(Instance.data().resolve("asterisk/messages"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes that are. */
    static long recorded() {
        return recordings().stream().mapToLong(each -> each.toFile().length()).sum();
    }
}
