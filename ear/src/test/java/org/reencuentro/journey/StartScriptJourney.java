package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator types. */
class StartScriptJourney {
    private static final Duration A_WHILE = Duration.ofSeconds(120);

    @ParameterizedTest
    @ValueSource(strings = {"start", "stop", "status", "logs", "demo-call", "audit", "keys", "bench", "faults", "test"})
    void everyVerbIsExplained(String verb) {
        Instance.Said said = Instance.script(A_WHILE, "help", verb);
        assertEquals(0, said.exit(), said.said());
        assertTrue(said.said().startsWith("./reencuentro " + verb), said.said());
    }

    @Test
    void anUnknownVerbIsRefused() {
        assertEquals(1, Instance.script(A_WHILE, "begin").exit());
    }

    @Test
    void aSecondStartChangesNothing() {
        Instance.Said said = Instance.script(A_WHILE, "start", "--as-built");
        assertEquals(0, said.exit(), said.said());
        assertTrue(said.said().contains("already running"), said.said());
    }

    @Test
    void everyKioskIsNamedByItsWholeAddress() {
        String said = Instance.script(A_WHILE, "start", "--as-built").said();
        Instance.rows().stream()
                .filter(row -> row.get(0).equals("kiosk"))
                .forEach(kiosk -> assertTrue(said.contains(Instance.at("/kiosk/#" + kiosk.get(2))), said));
    }

    @Test
    void everyPartIsWell() {
        Instance.Said said = Instance.script(A_WHILE, "status");
        assertEquals(0, said.exit(), said.said());
        assertFalse(said.said().contains("✗"), said.said());
    }

    @Test
    void theDemonstrationCallBecomesATalk() {
        Instance.Said said = Instance.script(A_WHILE, "demo-call");
        assertEquals(0, said.exit(), said.said());
        assertTrue(said.said().contains("TALKED"), said.said());
    }

    @Test
    void takenPortsAreNamedAndNothingIsLeft(@TempDir Path elsewhere) {
        Instance.Said said = Instance.run(
                A_WHILE,
                Map.of("REENCUENTRO_DATA", elsewhere.toString()),
                System.getProperty("journeys.script"),
                "start",
                "--as-built");
        assertEquals(1, said.exit(), said.said());
        assertTrue(said.said().contains(Instance.port(8080) + " (web)"), said.said());
        assertFalse(Files.exists(elsewhere.resolve("run/application.pid")));
    }

    @Test
    void theAuditIsWholeAndItsReaderIsTold() {
        Instance.Said said = Instance.script(A_WHILE, "audit", "verify");
        assertEquals(0, said.exit(), said.said());
        assertTrue(said.said().contains("as it was written"), said.said());
    }

    @Test
    void keysAreChangedWhileEverythingRuns() {
        assertEquals(0, Instance.script(A_WHILE, "keys", "rotate").exit());
        Instance.Said said = Instance.script(A_WHILE, "keys", "status");
        assertEquals(0, said.exit(), said.said());
        assertTrue(said.said().contains("only opens, 0 rows"), said.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer 00", "Basic b3BlcmF0b3I6"})
    void nobodyElseOpensTheOperatorsDoor(String shown) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Instance.at("/api/operator/audit-verification")))
                .header("Origin", Instance.at(""))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (!shown.isEmpty()) {
            request.header("Authorization", shown);
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts.txt",
                "lines.csv",
                "outside.csv",
                "keys/journal.key",
                "keys/ami.secret",
                "keys/audit.key",
                "keys/operator.key",
                "audit/anchors.log"
            })
    void secretsAreTheOwnersAlone(String file) throws IOException {
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Instance.data().resolve(file))));
    }
}
