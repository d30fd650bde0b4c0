package org.reencuentro.access.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessCountTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");

    /** When somebody who never waits longer than needed gets a guess looked at, in seconds. */
    private static List<Long> guesses(Duration within) {
        List<Long> looked = new ArrayList<>();
        GuessCount count = GuessCount.NONE;
        Instant now = T0;
        while (now.isBefore(T0.plus(within))) {
            looked.add(Duration.between(T0, now).toSeconds());
            count = count.plusOne(now);
            now = now.plus(count.wait(now));
        }
        return looked;
    }

    @Test
    void tenGuessesAreLookedAtInTheFirstHourAndFourInEachAfterIt() {
        assertEquals(List.of(0L, 0L, 0L, 1L, 3L, 7L, 15L, 915L, 1815L, 2715L), guesses(Duration.ofHours(1)));
        assertEquals(10 + 4 * 23, guesses(Duration.ofDays(1)).size(), 1);
    }

    @Test
    void noHourHasMoreThanTen() {
        List<Long> looked = guesses(Duration.ofHours(6));
        for (long from : looked) {
            long inHour = looked.stream()
                    .filter(at -> at >= from && at < from + 3_600)
                    .count();
            assertTrue(inHour <= 10, inHour + " from second " + from);
        }
    }

    @Test
    void thereIsAlwaysANextOne() {
        GuessCount count = GuessCount.NONE;
        for (int i = 0; i < 1_000; i++) {
            count = count.plusOne(T0);
        }
        assertEquals(GuessCount.SLOWEST, count.wait(T0));
        assertEquals(Duration.ZERO, count.wait(T0.plus(GuessCount.SLOWEST)));
    }
}
