package org.reencuentro.homecoming.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.HomeAnswer;
import org.reencuentro.homecoming.HomeState;
import org.reencuentro.homecoming.HomecomingProblem;
import org.reencuentro.homecoming.TravelsBy;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;

/** Whether people arrive, whole: state × answer, and who may leave with whom. */
class HomecomingTest {
    private static final ZoneId HERE = ZoneId.of("America/Guatemala");
    /** Ten at night in Guatemala. */
    private static final Instant NIGHT = Instant.parse("2026-11-28T04:00:00Z");

    private static final Instant TEN_NEXT_DAY = Instant.parse("2026-11-28T16:00:00Z");
    private static final DataKey KEY = TestKeys.dataKey();

    private static Homecoming left(boolean minor, Escort escort, boolean asked) {
        return Homecoming.leave(
                new UUID(0, 1),
                new Homecoming.Whose(new UUID(0, 2), new UUID(0, 3), HERE, minor),
                TravelsBy.BUS,
                escort,
                asked,
                new UUID(0, 4),
                NIGHT);
    }

    private static void answer(Homecoming way, HomeAnswer answer) {
        way.answer(answer, "El bus se averió", KEY, HERE, TEN_NEXT_DAY);
    }

    private static Homecoming in(HomeState state) {
        Homecoming way = left(false, Escort.NOBODY, state != HomeState.NOT_ASKED);
        Map<HomeState, List<HomeAnswer>> how = Map.of(
                HomeState.ARRIVED, List.of(HomeAnswer.ARRIVED),
                HomeState.TROUBLE, List.of(HomeAnswer.TROUBLE),
                HomeState.SETTLED, List.of(HomeAnswer.TROUBLE, HomeAnswer.SETTLED),
                HomeState.NOT_REACHED, List.of(HomeAnswer.NO_ANSWER, HomeAnswer.NO_ANSWER, HomeAnswer.NO_ANSWER));
        how.getOrDefault(state, List.of()).forEach(each -> answer(way, each));
        assertEquals(state, way.state());
        return way;
    }

    static Stream<Arguments> answers() {
        return Arrays.stream(HomeState.values())
                .flatMap(from -> Arrays.stream(HomeAnswer.values()).map(answer -> Arguments.of(from, answer)));
    }

    private static Optional<HomeState> expected(HomeState from, HomeAnswer answer) {
        return switch (from) {
            case ON_THE_WAY ->
                switch (answer) {
                    case ARRIVED -> Optional.of(HomeState.ARRIVED);
                    case NO_ANSWER -> Optional.of(HomeState.ON_THE_WAY);
                    case TROUBLE -> Optional.of(HomeState.TROUBLE);
                    case SETTLED -> Optional.empty();
                };
            case TROUBLE -> answer == HomeAnswer.SETTLED ? Optional.of(HomeState.SETTLED) : Optional.empty();
            case NOT_REACHED ->
                switch (answer) {
                    case ARRIVED -> Optional.of(HomeState.ARRIVED);
                    case TROUBLE -> Optional.of(HomeState.TROUBLE);
                    case NO_ANSWER, SETTLED -> Optional.empty();
                };
            case ARRIVED, SETTLED, NOT_ASKED -> Optional.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerLeadsWhereTheTableSaysOrNowhere(HomeState from, HomeAnswer answer) {
        Homecoming way = in(from);
        Optional<HomeState> to = expected(from, answer);
        if (to.isPresent()) {
            answer(way, answer);
            assertEquals(to.get(), way.state());
        } else {
            assertEquals(
                    HomecomingProblem.HOMECOMING_ANSWERED,
                    assertThrows(Problem.class, () -> answer(way, answer)).code());
            assertEquals(from, way.state());
        }
    }

    @Test
    void somebodyAsksTheNextMorningAndAgainTheMorningAfter() {
        Homecoming way = left(false, Escort.NOBODY, true);
        assertEquals(TEN_NEXT_DAY, way.askAt());
        answer(way, HomeAnswer.NO_ANSWER);
        assertEquals(TEN_NEXT_DAY.plusSeconds(86_400), way.askAt());
        answer(way, HomeAnswer.TROUBLE);
        assertEquals(TEN_NEXT_DAY, way.askAt(), "trouble is seen to at once");
    }

    @ParameterizedTest
    @EnumSource(Escort.class)
    void aMinorDoesNotLeaveAlone(Escort escort) {
        left(false, escort, true);
        if (escort == Escort.NOBODY) {
            assertEquals(
                    HomecomingProblem.HOMECOMING_MINOR_ALONE,
                    assertThrows(Problem.class, () -> left(true, escort, true)).code());
        } else {
            assertEquals(HomeState.ON_THE_WAY, left(true, escort, true).state());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void whatHappenedIsSaidInWords(int length) {
        Homecoming way = left(false, Escort.NOBODY, true);
        assertEquals(
                HomecomingProblem.HOMECOMING_WORDS_REFUSED,
                assertThrows(
                                Problem.class,
                                () -> way.answer(HomeAnswer.TROUBLE, "x".repeat(length), KEY, HERE, TEN_NEXT_DAY))
                        .code());
        assertEquals(HomeState.ON_THE_WAY, way.state());
    }

    @Test
    void whatHappenedAndWhatWasDoneAreSealed() {
        Homecoming way = in(HomeState.TROUBLE);
        way.answer(HomeAnswer.SETTLED, "Durmió donde su tía", KEY, HERE, TEN_NEXT_DAY);
        assertEquals(
                Optional.of("El bus se averió\nDurmió donde su tía"),
                way.view(Optional.of(KEY), List.of()).words());
        assertEquals(Optional.empty(), way.view(Optional.empty(), List.of()).words());
    }
}
