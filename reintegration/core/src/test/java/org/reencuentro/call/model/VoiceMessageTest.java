package org.reencuentro.call.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.call.CallState;
import org.reencuentro.call.MessageEnd;
import org.reencuentro.call.MessageProblem;
import org.reencuentro.call.MessageState;
import org.reencuentro.call.Passage;
import org.reencuentro.call.Permission;
import org.reencuentro.call.Rate;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

class VoiceMessageTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID DELIVERY = new UUID(0, 5);
    private static final UUID STAFF = new UUID(0, 6);
    private static final String AUDIO = "0123456789abcdef0123456789abcdef";

    /** What can happen to a message. */
    private enum Step {
        START(message -> message.start(DELIVERY)),
        POSTPONE(message -> message.postpone(T0)),
        HEARD(message -> message.heard(T0)),
        NOT_HEARD(message -> message.notHeard(T0)),
        TRY_AGAIN(message -> message.tryAgain(T0)),
        LET_GO(message -> message.letGo(STAFF, T0)),
        GIVE_UP(message -> message.giveUp(MessageEnd.TOO_OLD, T0));

        private final Consumer<VoiceMessage> deed;

        Step(Consumer<VoiceMessage> deed) {
            this.deed = deed;
        }
    }

    /** Where each step leads; what does not stand here is refused. */
    private static final Map<MessageState, Map<Step, MessageState>> LEADS = Map.of(
            MessageState.WAITING,
            Map.of(
                    Step.START, MessageState.DELIVERING,
                    Step.POSTPONE, MessageState.WAITING,
                    Step.HEARD, MessageState.HEARD,
                    Step.TRY_AGAIN, MessageState.WAITING,
                    Step.LET_GO, MessageState.GIVEN_UP,
                    Step.GIVE_UP, MessageState.GIVEN_UP),
            MessageState.DELIVERING,
            Map.of(
                    Step.HEARD, MessageState.HEARD,
                    Step.NOT_HEARD, MessageState.WAITING),
            MessageState.UNHEARD,
            Map.of(
                    Step.HEARD, MessageState.HEARD,
                    Step.TRY_AGAIN, MessageState.WAITING,
                    Step.LET_GO, MessageState.GIVEN_UP,
                    Step.GIVE_UP, MessageState.GIVEN_UP),
            MessageState.HEARD,
            Map.of(),
            MessageState.GIVEN_UP,
            Map.of());

    private static VoiceMessage left() {
        FreeCall call = FreeCall.allow(
                new UUID(0, 1),
                "hall-1.0",
                new FreeCall.Place(new UUID(0, 2), new UUID(0, 3), Language.ES, T0),
                Permission.APPLICATION,
                CallState.DIALLING,
                new Passage.Open(Optional.empty(), Duration.ofMinutes(10), Rate.FREE));
        return VoiceMessage.leave(call, AUDIO, T0);
    }

    private static void tried(VoiceMessage message, Instant at) {
        message.start(DELIVERY);
        message.notHeard(at);
    }

    private static VoiceMessage in(MessageState state) {
        VoiceMessage message = left();
        switch (state) {
            case WAITING -> {}
            case DELIVERING -> message.start(DELIVERY);
            case UNHEARD -> {
                tried(message, T0);
                tried(message, T0);
                tried(message, T0);
            }
            case HEARD -> message.heard(T0);
            case GIVEN_UP -> message.letGo(STAFF, T0);
        }
        assertEquals(state, message.state());
        return message;
    }

    static Stream<Arguments> cells() {
        return Stream.of(MessageState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachStepLeadsWhereTheTableSaysOrIsRefused(MessageState state, Step step) {
        VoiceMessage message = in(state);
        Optional<MessageState> next = Optional.ofNullable(LEADS.get(state).get(step));
        if (next.isPresent()) {
            step.deed.accept(message);
            assertEquals(next.get(), message.state());
            assertTrue(next.get() == state || state.leadsTo(next.get()), "the enum's table does not know it");
        } else {
            Problem refused = assertThrows(Problem.class, () -> step.deed.accept(message));
            assertEquals(
                    state.over() ? MessageProblem.MESSAGE_OVER : MessageProblem.MESSAGE_BEING_DELIVERED,
                    refused.code());
            assertEquals(state, message.state(), "what was refused changed something");
        }
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void whatIsOverHasNoRecordingAnyMore(MessageState state) {
        VoiceMessage message = in(state);
        if (state.over()) {
            assertNull(message.audio());
            assertNotNull(message.endedAt());
        } else {
            assertEquals(AUDIO, message.audio());
            assertNull(message.endedAt());
        }
        assertEquals(state == MessageState.WAITING, message.dueAt() != null);
        assertEquals(state == MessageState.DELIVERING, message.attempt() != null);
    }

    @Test
    void itIsTriedThreeTimesLaterEachTimeAndThenAPersonDecides() {
        VoiceMessage message = left();
        assertFalse(message.due(T0.plus(Duration.ofMinutes(5)).minusMillis(1)));
        assertTrue(message.due(T0.plus(Duration.ofMinutes(5))));
        tried(message, T0);
        assertEquals(T0.plus(Duration.ofMinutes(10)), message.dueAt());
        tried(message, T0);
        assertEquals(T0.plus(Duration.ofHours(1)), message.dueAt());
        tried(message, T0);
        assertEquals(MessageState.UNHEARD, message.state());
        assertEquals(3, message.attempts());

        message.tryAgain(T0);

        assertTrue(message.due(T0));
        tried(message, T0);
        tried(message, T0);
        assertEquals(MessageState.WAITING, message.state(), "as often as at first");
        tried(message, T0);
        assertEquals(MessageState.UNHEARD, message.state());
    }

    @Test
    void whatMayNotBeCalledNowIsNoAttemptAndIsLookedAtSoon() {
        VoiceMessage message = left();
        message.postpone(T0.plus(Duration.ofMinutes(5)));
        assertEquals(0, message.attempts());
        assertEquals(T0.plus(Duration.ofMinutes(6)), message.dueAt());
    }
}
