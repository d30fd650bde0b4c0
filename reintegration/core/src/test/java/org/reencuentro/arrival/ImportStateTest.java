package org.reencuentro.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.arrival.model.ManifestImport;
import org.reencuentro.kernel.Problem;

class ImportStateTest {
    private static final Instant AT = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final ManifestColumns NAMES = new ManifestColumns(List.of(Optional.of(ManifestColumn.GIVEN)));

    private static ManifestImport received() {
        return ManifestImport.receive(new UUID(0, 2), new UUID(0, 3), "Consulado", SOMEBODY, AT);
    }

    /** An import that has come as far as a state. */
    private static ManifestImport in(ImportState state) {
        ManifestImport made = received();
        List<ImportState> way = switch (state) {
            case RECEIVED -> List.of();
            case READ -> List.of(ImportState.READ);
            case CHECKING -> List.of(ImportState.CHECKING);
            case READY -> List.of(ImportState.CHECKING, ImportState.READY);
            case IMPORTING -> List.of(ImportState.CHECKING, ImportState.READY, ImportState.IMPORTING);
            case DONE -> List.of(ImportState.CHECKING, ImportState.READY, ImportState.IMPORTING, ImportState.DONE);
            case UNDONE ->
                List.of(
                        ImportState.CHECKING,
                        ImportState.READY,
                        ImportState.IMPORTING,
                        ImportState.DONE,
                        ImportState.UNDONE);
            case FAILED -> List.of(ImportState.FAILED);
            case DISCARDED -> List.of(ImportState.DISCARDED);
        };
        way.forEach(step -> go(made, step));
        return made;
    }

    private static void go(ManifestImport made, ImportState to) {
        switch (to) {
            case RECEIVED -> throw new IllegalArgumentException("Nothing goes back there");
            case READ -> made.read(NAMES, new UUID(0, 4));
            case CHECKING -> made.map(NAMES, AT);
            case READY -> made.checked(new ManifestImport.Counts(1, 2, 3));
            case IMPORTING -> made.accept(SOMEBODY, AT);
            case DONE -> made.done(new ManifestImport.Counts(1, 2, 3), 1, AT);
            case FAILED -> made.fail(ArrivalProblem.MANIFEST_EMPTY);
            case DISCARDED -> made.discard();
            case UNDONE -> made.undo(new ImportView.Undone(1, 0, 0, 0), SOMEBODY, AT);
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(ImportState.values())
                .flatMap(from -> Stream.of(ImportState.values())
                        .filter(to -> to != ImportState.RECEIVED)
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyStepIsAllowedByTheTableOrRefusedWithBothStates(ImportState from, ImportState to) {
        ManifestImport made = in(from);
        if (from.next().contains(to)) {
            go(made, to);
            assertEquals(to, made.state());
        } else {
            Problem refused = assertThrows(Problem.class, () -> go(made, to));
            assertEquals(ArrivalProblem.IMPORT_WRONG_STATE, refused.code());
            assertEquals(Map.of("from", from.name(), "to", to.name()), refused.details());
            assertEquals(from, made.state());
        }
    }

    @Test
    void aDayAfterItWentInNothingIsTakenOutAnyMore() {
        ManifestImport made = in(ImportState.DONE);
        Instant justInTime = AT.plus(Duration.ofHours(24)).minusMillis(1);
        assertEquals(
                Optional.of(AT.plus(Duration.ofHours(24))),
                made.view(justInTime).undoUntil());
        Instant late = AT.plus(Duration.ofHours(24));
        assertEquals(Optional.empty(), made.view(late).undoUntil());
        Problem refused =
                assertThrows(Problem.class, () -> made.undo(new ImportView.Undone(1, 0, 0, 0), SOMEBODY, late));
        assertEquals(ArrivalProblem.IMPORT_UNDO_OVER, refused.code());
    }

    @Test
    void whatIsCountedAddsUpToAllRows() {
        ImportView view = in(ImportState.DONE).view(AT);
        assertEquals(
                List.of(6, 1, 2, 3, 1),
                List.of(view.rows(), view.good(), view.refused(), view.unchanged(), view.added()));
    }
}
