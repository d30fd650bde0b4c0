package org.reencuentro.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A Keycloak on the loopback with one realm of invented people, forgotten with it: it keeps everything in memory. A heap
 * of 256 MiB and the quick compiler are enough for a few sign-ins; it answers within half a minute, and later in half of
 * that, as its first start also puts its parts together.
 */
final class Keycloak implements AutoCloseable {
    private static final Duration A_WHILE = Duration.ofMinutes(4);
    private static final Path HOME = Path.of(System.getProperty("journeys.keycloak"));

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param realm the resource that describes the realm
     * @param values what stands in the places that are marked {@code @KEY@}
     */
    static Keycloak start(String realm, Map<String, String> values) throws IOException {
        forget(HOME.resolve("data"));
        Path imported = Files.createDirectories(HOME.resolve("data/import")).resolve("realm.json");
        Files.writeString(imported, filled(realm, values));
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash",
                        HOME.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local",
                        "--import-realm",
                        "--features-disabled=admin,account")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx256m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        Keycloak keycloak = new Keycloak(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        try {
            keycloak.listening().get(A_WHILE.toSeconds(), TimeUnit.SECONDS);
            return keycloak;
        } catch (ExecutionException | TimeoutException fault) {
            keycloak.close();
            throw new IllegalStateException("Keycloak did not start", fault);
        } catch (InterruptedException stop) {
            keycloak.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String filled(String realm, Map<String, String> values) throws IOException {
        String text;
        try (var resource = Keycloak.class.getResourceAsStream(realm)) {
            text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Reads what it says until it ends, so that it never waits for a reader. */
    private CompletableFuture<Void> listening() {
        CompletableFuture<Void> listening = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            StringBuilder said = new StringBuilder();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.append(line).append('\n');
                    if (line.contains("Listening on:")) {
                        listening.complete(null);
                    }
                }
                listening.completeExceptionally(new IllegalStateException(said.toString()));
            } catch (IOException fault) {
                listening.completeExceptionally(new UncheckedIOException(fault));
            }
        });
        reader.setDaemon(true);
        reader.start();
        return listening;
    }

    /** The issuer of a realm's tokens. */
    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
