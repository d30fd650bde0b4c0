package org.reencuentro.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
    private Instant now = Instant.parse("2026-07-01T15:00:00Z");

    private final Watch watch = new Watch(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aLineAMinuteOfEachKindTellsOfTheRest() {
        assertEquals(Optional.of("Refused: foreign-origin"), watch.line("foreign-origin"));
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), watch.line("foreign-origin"));
        }
        assertEquals(Optional.of("Refused: strange-request"), watch.line("strange-request"), "another kind");
        now = now.plus(Duration.ofSeconds(59));
        assertEquals(Optional.empty(), watch.line("foreign-origin"));
        now = now.plus(Duration.ofSeconds(1));
        assertEquals(Optional.of("Refused: foreign-origin, and 4 more before"), watch.line("foreign-origin"));
        assertEquals(Optional.empty(), watch.line("foreign-origin"));
        now = now.plus(Duration.ofMinutes(1));
        assertEquals(Optional.of("Refused: foreign-origin, and 1 more before"), watch.line("foreign-origin"));
    }
}
