package org.reencuentro.arrival.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reencuentro.arrival.PassengerState.ABSENT;
import static org.reencuentro.arrival.PassengerState.AWAITS_OFFICER;
import static org.reencuentro.arrival.PassengerState.EXPECTED;
import static org.reencuentro.arrival.PassengerState.PRESENT;
import static org.reencuentro.arrival.PassengerState.WITH_DOCTOR;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.kernel.Problem;

class PassengerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final UUID STEP = new UUID(7, 1);

    private static final Map<PassengerState, Set<PassengerState>> FOLLOWS = Map.of(
            EXPECTED, EnumSet.of(PRESENT, WITH_DOCTOR, AWAITS_OFFICER, ABSENT),
            PRESENT, EnumSet.of(WITH_DOCTOR, AWAITS_OFFICER),
            WITH_DOCTOR, EnumSet.of(PRESENT, AWAITS_OFFICER),
            AWAITS_OFFICER, EnumSet.of(PRESENT, WITH_DOCTOR),
            ABSENT, EnumSet.of(PRESENT, WITH_DOCTOR, AWAITS_OFFICER));

    private static Stream<Arguments> everyPair() {
        return Arrays.stream(PassengerState.values())
                .flatMap(from -> Arrays.stream(PassengerState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void whatMayFollowFollowsAndTheRestIsRefusedWithFromAndTo(PassengerState from, PassengerState to) {
        Passenger passenger = in(from);
        if (FOLLOWS.get(from).contains(to)) {
            PassengerStep step = passenger.go(to, STEP, press(2));
            assertEquals(List.of(from, to), List.of(step.from(), step.to()));
            assertEquals(to, passenger.state());
            assertEquals(to.inHall(), passenger.checkedInAt() != null);
        } else {
            Problem refused = assertThrows(Problem.class, () -> passenger.go(to, STEP, press(2)));
            assertEquals(ArrivalProblem.PASSENGER_STEP_REFUSED, refused.code());
            assertEquals(Map.of("from", from, "to", to), refused.details());
            assertEquals(from, passenger.state());
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyStepCanBeTakenBackOnce(PassengerState from, PassengerState to) {
        if (!from.leadsTo(to)) {
            return;
        }
        Passenger passenger = in(from);
        PassengerStep step = passenger.go(to, STEP, press(2));
        PassengerStep back = passenger.undo(step, new UUID(7, 2), press(3));
        assertEquals(from, passenger.state());
        assertEquals(Optional.of(STEP), back.undoes());
        assertEquals(
                ArrivalProblem.PASSENGER_STEP_OVERTAKEN,
                assertThrows(Problem.class, () -> passenger.undo(back, new UUID(7, 3), press(4)))
                        .code());
    }

    @Test
    void theHourOfWhoWasSeenFirstStaysWhileTheyAreInTheHall() {
        Passenger passenger = in(PRESENT);
        Instant seen = passenger.checkedInAt();
        passenger.go(WITH_DOCTOR, STEP, press(60));
        assertEquals(seen, passenger.checkedInAt());
        assertEquals(Optional.of(NOW.plusSeconds(60)), passenger.since());
    }

    @Test
    void somebodyWithoutANameBecomesKnownOnce() {
        Passenger listed = in(EXPECTED);
        Passenger unnamed = Passenger.unlisted(
                new UUID(1, 9), listed.arrival(), Optional.empty(), new byte[32], Optional.empty(), false);
        unnamed.beKnownAs(listed, new UUID(5, 5), NOW);
        assertEquals(
                ArrivalProblem.PASSENGER_HAS_A_NAME,
                assertThrows(Problem.class, () -> unnamed.beKnownAs(listed, new UUID(5, 5), NOW))
                        .code());
        assertEquals(
                ArrivalProblem.PASSENGER_HAS_A_NAME,
                assertThrows(Problem.class, () -> listed.beKnownAs(in(EXPECTED), new UUID(5, 5), NOW))
                        .code());
    }

    private static PassengerStep.Press press(int seconds) {
        return new PassengerStep.Press(new UUID(8, seconds), new UUID(5, 5), 1, NOW.plusSeconds(seconds));
    }

    private static Passenger in(PassengerState state) {
        Passenger passenger = Passenger.expect(
                new UUID(1, 1),
                new UUID(2, 2),
                new UUID(3, 3),
                new Passenger.Row(1, new byte[32], Optional.empty(), false));
        if (state != EXPECTED) {
            passenger.go(state, new UUID(7, 0), press(1));
        }
        return passenger;
    }
}
