package org.reencuentro.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final Breaker breaker = new Breaker();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void isShutAfterFiveFailuresAndThenLetsOneTry() {
        for (int i = 0; i < 4; i++) {
            breaker.failed(now);
        }
        assertEquals(4, breaker.allows(4, now));
        breaker.failed(now);
        assertEquals(0, breaker.allows(4, now));
        now = now.plusSeconds(61);
        assertEquals(1, breaker.allows(4, now));
        breaker.sends(now);
        assertEquals(0, breaker.allows(4, now), "one at a time");
        breaker.failed(now.plusSeconds(5));
        now = now.plusSeconds(100);
        assertEquals(0, breaker.allows(4, now), "longer this time");
        now = now.plusSeconds(30);
        assertEquals(1, breaker.allows(4, now));
        breaker.arrived();
        assertEquals(4, breaker.allows(4, now));
    }

    @Test
    void thoseThatFailTogetherMakeOnePause() {
        for (int i = 0; i < 9; i++) {
            breaker.failed(now);
        }
        assertEquals(1, breaker.allows(4, now.plusSeconds(61)));
    }

    @Test
    void waitsGrowFromAMinuteToSixHoursAndNeverBeyond() {
        assertEquals(Duration.ofMinutes(1), Backoff.after(1, 0));
        assertEquals(Duration.ofMinutes(1), Backoff.after(1, 0.99));
        assertEquals(Duration.ofMinutes(2), Backoff.after(2, 0));
        assertEquals(Duration.ofSeconds(90), Backoff.after(2, 1));
        assertEquals(Duration.ofHours(6), Backoff.after(10, 0));
        assertEquals(Duration.ofHours(6), Backoff.after(500, 0));
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < Backoff.MOST_ATTEMPTS; attempt++) {
            Duration one = Backoff.after(attempt, 0.5);
            assertTrue(one.compareTo(Duration.ofHours(6)) <= 0 && one.compareTo(Duration.ofMinutes(1)) >= 0);
            all = all.plus(one);
        }
        assertTrue(all.compareTo(Duration.ofDays(1)) > 0 && all.compareTo(Duration.ofDays(2)) < 0, "in all " + all);
    }

    @Test
    void aPersonMustDecideAfterTheLastAttemptOrTheThirdDay() {
        assertFalse(Backoff.over(13, now, now.plus(Duration.ofDays(2))));
        assertTrue(Backoff.over(14, now, now));
        assertTrue(Backoff.over(1, now, now.plus(Duration.ofDays(3)).plusSeconds(1)));
    }
}
