package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant T0 = Instant.parse("2026-11-26T18:00:00Z");
    private static final UUID SOMEBODY = new UUID(0, 1);

    private final Pace pace = new Pace(2, Duration.ofMinutes(1));

    @Test
    void onlySoManyStepsAreTakenInEachSpan() {
        assertEquals(OptionalLong.empty(), pace.step(SOMEBODY, T0));
        assertEquals(OptionalLong.empty(), pace.step(SOMEBODY, T0.plusSeconds(1)));
        assertEquals(OptionalLong.of(51), pace.step(SOMEBODY, T0.plusSeconds(10)), "ten of sixty seconds are over");
        assertEquals(OptionalLong.empty(), pace.step(new UUID(0, 2), T0.plusSeconds(10)), "others have their own");
        assertEquals(OptionalLong.empty(), pace.step(SOMEBODY, T0.plusSeconds(60)), "the next span has begun");
    }

    @Test
    void lookingWhetherThereIsAStepLeftTakesNone() {
        assertEquals(OptionalLong.empty(), pace.full(SOMEBODY, T0));
        pace.step(SOMEBODY, T0);
        assertEquals(OptionalLong.empty(), pace.full(SOMEBODY, T0));
        pace.step(SOMEBODY, T0);
        assertEquals(OptionalLong.of(61), pace.full(SOMEBODY, T0));
        assertEquals(OptionalLong.empty(), pace.full(new UUID(0, 2), T0));
        assertEquals(OptionalLong.empty(), pace.full(SOMEBODY, T0.plusSeconds(60)));
    }
}
