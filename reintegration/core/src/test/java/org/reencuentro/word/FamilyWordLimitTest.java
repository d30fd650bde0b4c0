package org.reencuentro.word;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FamilyWordLimitTest {
    private final FamilyWordLimit limit =
            new FamilyWordLimit(Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), ZoneOffset.UTC));

    @Test
    void oneCallerLeavesSixTimesAnHourAndAllTogetherSixty() {
        for (int i = 0; i < FamilyWordLimit.MOST; i++) {
            assertTrue(limit.count("a").isPresent());
        }
        assertTrue(limit.count("a").isEmpty());
        for (int i = FamilyWordLimit.MOST; i < FamilyWordLimit.MOST_OF_ALL; i++) {
            assertTrue(limit.count("other " + i).isPresent());
        }
        assertTrue(limit.count("one more").isEmpty());
    }
}
