package org.reencuentro.shelter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.Problem;
import org.reencuentro.shelter.model.Stay;

/** The life of a stay, whole: from × to; and its clock. */
class StayTest {
    private static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");
    private static final int HOURS = 72;

    private static final Map<StayState, Set<StayState>> TABLE = Map.of(
            StayState.HELD, Set.of(StayState.ARRIVED, StayState.GIVEN_BACK, StayState.LAPSED),
            StayState.ARRIVED, Set.of(StayState.LEFT, StayState.MOVED_ON),
            StayState.LEFT, Set.of(),
            StayState.MOVED_ON, Set.of(),
            StayState.GIVEN_BACK, Set.of(),
            StayState.LAPSED, Set.of());

    private static Stay held(int hours) {
        return Stay.hold(
                new UUID(0, 1),
                new Stay.Bed(
                        new UUID(0, 2), new UUID(0, 3), BedKind.WOMEN, 2, hours, Set.of(BedNeed.COT, BedNeed.PREGNANT)),
                NOW.plus(Duration.ofMinutes(90)),
                new UUID(0, 9),
                NOW);
    }

    private static Stay at(StayState state) {
        Stay stay = held(HOURS);
        if (state == StayState.LEFT || state == StayState.MOVED_ON) {
            stay.become(StayState.ARRIVED, NOW);
        }
        if (state != StayState.HELD) {
            stay.become(state, NOW);
        }
        return stay;
    }

    private static StayView view(Stay stay) {
        return stay.view(List.of(), List.of());
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(StayState.values())
                .flatMap(from -> Arrays.stream(StayState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsTakenOrRefused(StayState from, StayState to) {
        Stay stay = at(from);
        if (!TABLE.get(from).contains(to)) {
            assertEquals(
                    ShelterProblem.STAY_CHANGED,
                    assertThrows(Problem.class, () -> stay.become(to, NOW)).code());
            assertEquals(from, stay.state());
            return;
        }
        stay.become(to, NOW);
        assertEquals(to, stay.state());
        assertEquals(to.next().isEmpty(), view(stay).due().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void theTableIsThis(StayState state) {
        assertEquals(TABLE.get(state), state.next());
        assertEquals(state == StayState.HELD || state == StayState.ARRIVED, state.bedTaken());
    }

    @Test
    void aStayEndsAfterAsLongAsTheHouseSays() {
        Stay stay = held(HOURS);
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(90))), view(stay).due());
        assertEquals(Set.of(BedNeed.COT, BedNeed.PREGNANT), view(stay).needs());
        stay.become(StayState.ARRIVED, NOW);
        Instant ends = NOW.plus(Duration.ofHours(HOURS));
        assertEquals(Optional.of(ends), view(stay).ends());
        assertEquals(Optional.of(ends.minus(Duration.ofHours(12))), view(stay).due());
        assertFalse(view(stay).over(ends));
        assertTrue(view(stay).over(ends.plusNanos(1_000)));
    }

    @Test
    void aShortStayIsRemindedOfOnArrival() {
        Stay stay = held(8);
        stay.become(StayState.ARRIVED, NOW);
        assertEquals(Optional.of(NOW), view(stay).due());
    }

    @ParameterizedTest
    @CsvSource({"0, 48, 120", "71, 24, 96", "100, 24, 124"})
    void longerIsFromTheEndOrFromNow(int hoursLater, int longer, int endsAfter) {
        Stay stay = at(StayState.ARRIVED);
        Instant then = NOW.plus(Duration.ofHours(hoursLater));
        assertEquals(NOW.plus(Duration.ofHours(endsAfter)), stay.extend(Duration.ofHours(longer), then));
        assertFalse(view(stay).over(then));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "31"})
    void anExtensionIsLongerAndNoNewLife(int days) {
        Stay stay = at(StayState.ARRIVED);
        assertEquals(
                ShelterProblem.EXTENSION_NOT_LONGER,
                assertThrows(Problem.class, () -> stay.extend(Duration.ofDays(days), NOW))
                        .code());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARRIVED")
    void nobodyStaysLongerWhoIsNotThere(StayState state) {
        Stay stay = at(state);
        assertEquals(
                ShelterProblem.STAY_CHANGED,
                assertThrows(Problem.class, () -> stay.extend(Duration.ofDays(1), NOW))
                        .code());
    }
}
