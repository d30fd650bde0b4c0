package org.reencuentro.casefile.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.casefile.ErasureProblem;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.ErasureState;
import org.reencuentro.kernel.Problem;

class ErasureTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID ASKED = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Map<ErasureState, Consumer<Erasure>> VERBS = new EnumMap<>(Map.of(
            ErasureState.APPROVED, erasure -> erasure.approve(OTHER, T0),
            ErasureState.REFUSED, erasure -> erasure.refuse(OTHER, T0),
            ErasureState.DONE, erasure -> erasure.done(T0)));

    private static Erasure asked() {
        return Erasure.ask(new UUID(0, 3), new UUID(0, 4), ErasureReason.PERSON_ASKED, ASKED, T0);
    }

    private static Erasure in(ErasureState state) {
        Erasure erasure = asked();
        if (state == ErasureState.DONE) {
            erasure.approve(OTHER, T0);
        }
        if (state != ErasureState.ASKED) {
            VERBS.get(state).accept(erasure);
        }
        return erasure;
    }

    private static Stream<Arguments> pairs() {
        return Stream.of(ErasureState.values())
                .flatMap(from -> VERBS.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheStepsOfTheTableAreTaken(ErasureState from, ErasureState to) {
        Erasure erasure = in(from);
        if (from.next().contains(to)) {
            VERBS.get(to).accept(erasure);
            assertEquals(to, erasure.state());
        } else {
            Problem refused = assertThrows(Problem.class, () -> VERBS.get(to).accept(erasure));
            assertEquals(ErasureProblem.ERASURE_WRONG_STATE, refused.code());
            assertEquals(from, erasure.state());
        }
    }

    @Test
    void whoAskedDoesNotDecide() {
        Erasure erasure = asked();
        for (Consumer<Erasure> decide :
                java.util.List.<Consumer<Erasure>>of(each -> each.approve(ASKED, T0), each -> each.refuse(ASKED, T0))) {
            assertEquals(
                    ErasureProblem.ERASURE_OWN,
                    assertThrows(Problem.class, () -> decide.accept(erasure)).code());
        }
        assertEquals(ErasureState.ASKED, erasure.state());
        assertEquals(Optional.empty(), erasure.view(Optional.empty()).decidedBy());
    }
}
