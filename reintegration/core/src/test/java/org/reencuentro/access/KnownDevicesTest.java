package org.reencuentro.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;

class KnownDevicesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");

    @TempDir
    Path folder;

    private Sealing sealing;

    @BeforeEach
    void keys() {
        sealing = TestKeys.sealing(folder);
    }

    private Guesses.KnownDevices at(Instant now) {
        return new Guesses.KnownDevices(Clock.fixed(now, ZoneOffset.UTC), sealing);
    }

    @Test
    void aDeviceIsKnownForItsOwnAccountOnly() {
        String text = at(NOW).make("a@sala.example");
        assertTrue(at(NOW).of("a@sala.example", text).isPresent());
        assertEquals(Optional.empty(), at(NOW).of("b@sala.example", text));
    }

    @Test
    void itIsForgottenAfterHalfAYear() {
        String text = at(NOW).make("a@sala.example");
        assertTrue(at(NOW.plus(Duration.ofDays(179))).of("a@sala.example", text).isPresent());
        assertEquals(Optional.empty(), at(NOW.plus(Duration.ofDays(181))).of("a@sala.example", text));
    }

    @Test
    void aTextThatWasAlteredStandsForNoDevice() {
        String text = at(NOW).make("a@sala.example");
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '1' ? '2' : '1';
            String altered = text.substring(0, i) + other + text.substring(i + 1);
            assertEquals(Optional.empty(), at(NOW).of("a@sala.example", altered), altered);
        }
        for (String none : new String[] {"", ".", "..", "a.b.c", text + "0", text.replace(".", "..")}) {
            assertEquals(Optional.empty(), at(NOW).of("a@sala.example", none), none);
        }
    }

    @Test
    void noTwoBrowsersAreTheSame() {
        assertTrue(!at(NOW).make("a@sala.example").equals(at(NOW).make("a@sala.example")));
    }
}
