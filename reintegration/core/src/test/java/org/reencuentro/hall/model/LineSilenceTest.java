package org.reencuentro.hall.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.SilenceCause;
import org.reencuentro.hall.SilenceState;

class LineSilenceTest {
    private static final Instant SINCE = Instant.parse("2026-11-28T14:00:00Z");
    private static final Instant LATER = SINCE.plusSeconds(120);

    private static LineSilence in(SilenceState state) {
        Line line = Line.install(UUID.randomUUID(), UUID.randomUUID(), "tel-1", LineKind.PHONE, "Teléfono 1");
        LineSilence silence = LineSilence.note(UUID.randomUUID(), line, SilenceCause.UNREACHABLE, SINCE);
        if (state == SilenceState.TOLD) {
            silence.tell(SINCE);
        } else if (state == SilenceState.OVER) {
            silence.end(SINCE);
        }
        return silence;
    }

    private static Stream<Arguments> pairs() {
        return Arrays.stream(SilenceState.values())
                .flatMap(from -> Stream.of(SilenceState.TOLD, SilenceState.OVER).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aSilenceIsToldOnceAndEndsOnce(SilenceState from, SilenceState to) {
        LineSilence silence = in(from);
        Runnable verb = () -> {
            if (to == SilenceState.TOLD) {
                silence.tell(LATER);
            } else {
                silence.end(LATER);
            }
        };
        boolean forward = from == SilenceState.NOTED || from == SilenceState.TOLD && to == SilenceState.OVER;
        assertEquals(forward, from.leadsTo(to));
        if (forward) {
            verb.run();
            assertEquals(to, silence.state());
            assertEquals(Optional.of(LATER), to == SilenceState.TOLD ? silence.toldAt() : silence.endedAt());
        } else {
            assertThrows(IllegalStateException.class, verb::run);
            assertEquals(from, silence.state());
        }
    }
}
