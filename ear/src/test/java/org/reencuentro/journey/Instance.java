package org.reencuentro.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The running Reencuentro that a journey visits, known by its data folder. */
public final class Instance {

    private static final Path DATA = Path.of(System.getProperty("journeys.data"));
    private static final int OFFSET = Integer.getInteger("journeys.port-offset");

    private Instance() {}

    /**
     * What a command of the start script did.
     *
     * @param exit the status it ended with
     * @param said what it wrote, standard output and error in the order they came
     */
    public record Said(int exit, String said) {}

    /** A demonstration account. */
    public record Account(String role, String email, String password) {}

    /**
     * The address of a page or resource.
     *
     * @param path starts with a slash
     */
    public static String at(String path) {
        return URI.create("http://127.0.0.1:" + port(8080) + path).toString();
    }

    /** The port that this instance has in the place of a usual one. */
    public static int port(int usual) {
        return usual + OFFSET;
    }

    public static Path data() {
        return DATA;
    }

    /**
     * The first demonstration account of a role.
     *
     * @throws IllegalStateException if there is none
     */
    public static Account account(String role) {
        return rows().stream()
                .filter(row -> row.get(0).equalsIgnoreCase(role) && row.size() == 3)
                .findFirst()
                .map(row -> new Account(row.get(0), row.get(1), row.get(2)))
                .orElseThrow(() -> new IllegalStateException("no account of role " + role));
    }

    /** The rows of the accounts file in words. */
    public static List<List<String>> rows() {
        try (var lines = Files.lines(DATA.resolve("accounts.txt"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the start script on this instance.
     *
     * @throws IllegalStateException if it has not ended within the time; it is ended then
     */
    public static Said script(Duration within, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = System.getProperty("journeys.script");
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(within, Map.of(), command);
    }

    /**
     * Runs a program to its end.
     *
     * @throws IllegalStateException if it has not ended within the time; it is ended then
     */
    public static Said run(Duration within, Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile("journey", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " has not ended: " + said);
            }
            return new Said(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
