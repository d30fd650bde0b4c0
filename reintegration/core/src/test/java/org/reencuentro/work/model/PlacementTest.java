package org.reencuentro.work.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.Problem;
import org.reencuentro.work.NewOpening;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.PlacementState;
import org.reencuentro.work.PlacementView;
import org.reencuentro.work.Schooling;
import org.reencuentro.work.WhyTurnedDown;
import org.reencuentro.work.WorkProblem;

/** What becomes of somebody who was put forward, whole: from × to × job or not × with a reason or without × how many days later. */
class PlacementTest {
    private static final ZoneId ZONE = ZoneId.of("America/Guatemala");
    private static final Instant NOW = Instant.parse("2026-11-27T16:00:00Z");

    private static NewOpening facts(OpeningKind kind, String title, int seats, LocalDate closes, Integer oldest) {
        return new NewOpening(
                new UUID(0, 2),
                kind,
                title,
                Optional.empty(),
                0,
                Schooling.NONE,
                Optional.empty(),
                Optional.ofNullable(oldest),
                seats,
                Optional.empty(),
                closes);
    }

    private static Opening opening(OpeningKind kind, int seats) {
        return Opening.announce(
                new UUID(0, 1),
                new UUID(0, 3),
                ZONE,
                facts(kind, "Cocina", seats, LocalDate.of(2026, 11, 27), null),
                NOW);
    }

    /** Brought to a state on the shortest way; a job was begun a hundred days before. */
    private static Placement placement(PlacementState state, boolean job) {
        Instant begun = NOW.minus(Duration.ofDays(100));
        Placement placement = Placement.put(
                new UUID(0, 4),
                opening(job ? OpeningKind.JOB : OpeningKind.COURSE, 3),
                new UUID(0, 5),
                Optional.empty(),
                Optional.empty(),
                begun);
        List<PlacementState> way = switch (state) {
            case PUT_FORWARD -> List.of();
            case STARTED, TURNED_DOWN, WITHDRAWN -> List.of(state);
            case FINISHED, STOPPED, THERE_AFTER_30 -> List.of(PlacementState.STARTED, state);
            case THERE_AFTER_90 -> List.of(PlacementState.STARTED, PlacementState.THERE_AFTER_30, state);
        };
        Instant at = begun;
        for (PlacementState step : way) {
            placement.move(step, job, Optional.of(WhyTurnedDown.AGE), at);
            at = NOW;
        }
        assertEquals(state, placement.state());
        return placement;
    }

    static Stream<Arguments> steps() {
        return Stream.of(true, false)
                .flatMap(job -> Arrays.stream(PlacementState.values())
                        .filter(from -> reachable(from, job))
                        .flatMap(
                                from -> Arrays.stream(PlacementState.values()).map(to -> Arguments.of(from, to, job))));
    }

    private static boolean reachable(PlacementState state, boolean job) {
        return switch (state) {
            case THERE_AFTER_30, THERE_AFTER_90 -> job;
            case FINISHED -> !job;
            default -> true;
        };
    }

    private static void refused(WorkProblem code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsTakenOrRefused(PlacementState from, PlacementState to, boolean job) {
        List<PlacementState> may = switch (from) {
            case PUT_FORWARD -> List.of(PlacementState.STARTED, PlacementState.TURNED_DOWN, PlacementState.WITHDRAWN);
            case STARTED ->
                List.of(job ? PlacementState.THERE_AFTER_30 : PlacementState.FINISHED, PlacementState.STOPPED);
            case THERE_AFTER_30 -> List.of(PlacementState.THERE_AFTER_90, PlacementState.STOPPED);
            default -> List.of();
        };
        Placement placement = placement(from, job);
        if (!may.contains(to)) {
            refused(WorkProblem.PLACEMENT_CHANGED, () -> placement.move(to, job, Optional.of(WhyTurnedDown.AGE), NOW));
            assertEquals(from, placement.state());
            return;
        }
        if (to == PlacementState.TURNED_DOWN) {
            refused(WorkProblem.PLACEMENT_REASON_MISSING, () -> placement.move(to, job, Optional.empty(), NOW));
        }
        placement.move(to, job, Optional.of(WhyTurnedDown.AGE), NOW);
        assertEquals(to, placement.state());
        PlacementView view = placement.view(opening(OpeningKind.JOB, 3).view(), List.of());
        assertEquals(to.end(), view.due().isEmpty(), "whoever is under way is asked one day");
        assertEquals(to == PlacementState.TURNED_DOWN ? Optional.of(WhyTurnedDown.AGE) : Optional.empty(), view.why());
        assertEquals(to.end(), to.next(job).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "THERE_AFTER_30, 29, false",
        "THERE_AFTER_30, 30, true",
        "THERE_AFTER_90, 89, false",
        "THERE_AFTER_90, 90, true"
    })
    void nobodyIsStillThereBeforeTheDaysArePast(PlacementState to, int days, boolean may) {
        Placement placement = Placement.put(
                new UUID(0, 4), opening(OpeningKind.JOB, 1), new UUID(0, 5), Optional.of(true), Optional.empty(), NOW);
        placement.move(PlacementState.STARTED, true, Optional.empty(), NOW);
        if (to == PlacementState.THERE_AFTER_90) {
            placement.move(PlacementState.THERE_AFTER_30, true, Optional.empty(), NOW.plus(Duration.ofDays(30)));
        }
        Instant then = NOW.plus(Duration.ofDays(days));
        if (may) {
            placement.move(to, true, Optional.empty(), then);
            assertEquals(to, placement.state());
        } else {
            refused(WorkProblem.PLACEMENT_TOO_EARLY, () -> placement.move(to, true, Optional.empty(), then));
        }
    }

    @Test
    void noSeatIsGivenTwiceAndNoneAfterItsDay() {
        Opening opening = opening(OpeningKind.COURSE, 1);
        opening.take(NOW);
        refused(WorkProblem.OPENING_FULL, () -> opening.take(NOW));
        opening.giveBack();
        Instant lastMoment = Instant.parse("2026-11-28T05:59:59Z");
        refused(WorkProblem.OPENING_CLOSED, () -> opening.take(lastMoment.plusSeconds(1)));
        opening.take(lastMoment);
        opening.giveBack();
        opening.close(NOW);
        refused(WorkProblem.OPENING_CLOSED, () -> opening.take(NOW));
        refused(WorkProblem.OPENING_CLOSED, () -> opening.close(NOW));
        assertTrue(opening.view().closed());
        assertEquals(1, opening.view().free());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ", "501, 0, ", "1, -1, ", "1, 732, ", "1, 0, 13", "1, 0, 100"})
    void whatCannotBeIsRefused(int seats, int daysAhead, Integer oldest) {
        LocalDate closes = LocalDate.of(2026, 11, 27).plusDays(daysAhead);
        refused(
                WorkProblem.OPENING_REFUSED,
                () -> Opening.announce(
                        new UUID(0, 1),
                        new UUID(0, 3),
                        ZONE,
                        facts(OpeningKind.JOB, "Cocina", seats, closes, oldest),
                        NOW));
        refused(
                WorkProblem.OPENING_TITLE_REFUSED,
                () -> Opening.announce(
                        new UUID(0, 1),
                        new UUID(0, 3),
                        ZONE,
                        facts(OpeningKind.JOB, "  ", seats, closes, oldest),
                        NOW));
    }
}
