package org.reencuentro.homecoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.homecoming.model.Shuttle;
import org.reencuentro.homecoming.model.ShuttleSeat;
import org.reencuentro.kernel.Problem;

/** A shuttle never has more on it than seats, and nothing can be done to it that cannot be any more. */
class ShuttleTest {
    private static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();

    private enum Deed {
        TAKE(Shuttle::take),
        GIVE_BACK(Shuttle::giveBack),
        GUEST(shuttle -> shuttle.guest(true)),
        LEAVE(shuttle -> shuttle.leave("", false, NOW)),
        ARRIVE(shuttle -> shuttle.arrive(NOW)),
        CANCEL(Shuttle::cancel);

        private final Consumer<Shuttle> does;

        Deed(Consumer<Shuttle> does) {
            this.does = does;
        }
    }

    private static Shuttle planned(int seats) {
        return Shuttle.plan(UUID.randomUUID(), UUID.randomUUID(), NOW.plusSeconds(60), "Terminal", "", seats, NOW);
    }

    private static Shuttle in(ShuttleState state) {
        Shuttle shuttle = planned(5);
        shuttle.take();
        switch (state) {
            case PLANNED -> {}
            case LEFT -> shuttle.leave("", false, NOW);
            case ARRIVED -> {
                shuttle.leave("", false, NOW);
                shuttle.arrive(NOW);
            }
            case CANCELLED -> shuttle.cancel();
        }
        return shuttle;
    }

    private static Optional<Object> refusal(Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused.code());
        }
    }

    @Test
    void whatCanBeDoneDependsOnHowItStands() {
        Map<ShuttleState, Set<Deed>> done = new EnumMap<>(Map.of(
                ShuttleState.PLANNED, EnumSet.complementOf(EnumSet.of(Deed.ARRIVE)),
                ShuttleState.LEFT, EnumSet.of(Deed.ARRIVE),
                ShuttleState.ARRIVED, EnumSet.noneOf(Deed.class),
                ShuttleState.CANCELLED, EnumSet.noneOf(Deed.class)));
        for (ShuttleState state : ShuttleState.values()) {
            for (Deed deed : Deed.values()) {
                Object refused = deed == Deed.ARRIVE ? ShuttleProblem.SHUTTLE_NOT_LEFT : ShuttleProblem.SHUTTLE_OVER;
                assertEquals(
                        done.get(state).contains(deed) ? Optional.empty() : Optional.of(refused),
                        refusal(() -> deed.does.accept(in(state))),
                        state + ", " + deed);
            }
        }
    }

    @Test
    void namesAndGuestsShareTheSeats() {
        Shuttle shuttle = planned(3);
        shuttle.take();
        shuttle.guest(true);
        shuttle.take();
        assertEquals(Optional.of(ShuttleProblem.SHUTTLE_FULL), refusal(shuttle::take));
        assertEquals(Optional.of(ShuttleProblem.SHUTTLE_FULL), refusal(() -> shuttle.guest(true)));
        shuttle.guest(false);
        assertEquals(Optional.of(ShuttleProblem.SHUTTLE_NO_SEAT), refusal(() -> shuttle.guest(false)));
        shuttle.take();
        shuttle.giveBack();
        assertEquals(1, shuttle.view().left());
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, Terminal, 1, true",
        "PT168H, Terminal, 80, true",
        "PT0S, Terminal, 20, false",
        "PT168H0.001S, Terminal, 20, false",
        "PT1H, ' ', 20, false",
        "PT1H, Terminal, 0, false",
        "PT1H, Terminal, -1, false",
        "PT1H, Terminal, 81, false"
    })
    void itLeavesSoonFromHereToSomewhere(Duration ahead, String destination, int seats, boolean planned) {
        assertEquals(
                planned ? Optional.empty() : Optional.of(ShuttleProblem.SHUTTLE_REFUSED),
                refusal(() -> Shuttle.plan(
                        UUID.randomUUID(), UUID.randomUUID(), NOW.plus(ahead), destination, "", seats, NOW)));
        assertThrows(
                Problem.class,
                () -> Shuttle.plan(
                        UUID.randomUUID(), UUID.randomUUID(), NOW.plusSeconds(1), "x".repeat(81), "", 5, NOW));
    }

    @ParameterizedTest
    @CsvSource({"'', false, true", "' ', true, false", "'', true, false", "Lic. Ana Xol, true, true"})
    void whoeverIsAccompaniedIsAccompaniedBySomebody(String by, boolean needed, boolean leaves) {
        Shuttle shuttle = planned(5);
        assertEquals(
                leaves ? Optional.empty() : Optional.of(ShuttleProblem.SHUTTLE_UNACCOMPANIED),
                refusal(() -> shuttle.leave(by, needed, NOW)));
        assertEquals(
                Optional.of(by.strip()).filter(name -> leaves && !name.isEmpty()),
                shuttle.view().accompaniedBy());
    }

    @Test
    void aSeatIsKeptUntilItIsRiddenMissedOrFree() {
        Map<ShuttleSeatState, Consumer<ShuttleSeat>> deeds = new EnumMap<>(Map.of(
                ShuttleSeatState.RODE, seat -> seat.ride(SOMEBODY, NOW),
                ShuttleSeatState.MISSED, seat -> seat.miss(SOMEBODY, NOW),
                ShuttleSeatState.FREE, seat -> seat.free(SOMEBODY, NOW)));
        deeds.forEach((first, does) -> deeds.forEach((second, then) -> {
            ShuttleSeat seat = ShuttleSeat.keep(
                    UUID.randomUUID(), UUID.randomUUID(), SOMEBODY, Escort.NOBODY, true, SOMEBODY, NOW);
            does.accept(seat);
            assertEquals(first, seat.state());
            boolean late = first == ShuttleSeatState.MISSED && second == ShuttleSeatState.RODE;
            assertEquals(
                    late ? Optional.empty() : Optional.of(ShuttleProblem.SHUTTLE_NO_SEAT),
                    refusal(() -> then.accept(seat)),
                    first + ", " + second);
        }));
    }
}
