package org.reencuentro.call.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.call.TrunkResult;

class TrunkTestTest {
    private static final Instant ASKED = Instant.parse("2026-11-28T14:00:00Z");

    private final TrunkTest test = TrunkTest.ask(UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), ASKED);

    @ParameterizedTest
    @EnumSource(TrunkResult.class)
    void itIsPlacedOnceAndTheFirstWordCounts(TrunkResult result) {
        assertTrue(test.place(ASKED.plusSeconds(1)));
        assertFalse(test.place(ASKED.plusSeconds(2)));
        assertTrue(test.learn(result, ASKED.plusSeconds(4)));
        assertFalse(test.learn(TrunkResult.FAILED, ASKED.plusSeconds(5)));
        assertEquals(Optional.of(result), test.view("Sala").result());
        assertEquals(Optional.of(Duration.ofSeconds(3)), test.view("Sala").waited());
        boolean reached = result == TrunkResult.ANSWERED || result == TrunkResult.RANG;
        assertEquals(!reached, test.view("Sala").fails());
    }

    @Test
    void whatWasGivenUpIsNotPlacedAnyMore() {
        assertFalse(test.view("Sala").fails(), "nothing is known yet");
        assertTrue(test.learn(TrunkResult.NOT_TRIED, ASKED.plusSeconds(120)));
        assertFalse(test.place(ASKED.plusSeconds(121)));
        assertEquals(Optional.empty(), test.view("Sala").waited());
        assertTrue(test.view("Sala").byItself());
    }
}
