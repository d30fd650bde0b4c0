package org.reencuentro.word.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.call.Destination;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.word.FamilyWordProblem;
import org.reencuentro.word.FamilyWordState;
import org.reencuentro.word.WhyNotPassedOn;

class FamilyWordTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID STAFF = new UUID(0, 6);
    private static final UUID PERSON = new UUID(0, 7);

    @TempDir
    Path folder;

    /** What can happen to a word; before each step but the first ones it is somebody's. */
    private enum Step {
        TAKE(word -> word.take(STAFF)),
        PUT_BACK(FamilyWord::putBack),
        LINK(word -> word.link(PERSON)),
        UNLINK(FamilyWord::unlink),
        PASS_ON(word -> word.passOn(STAFF, T0)),
        GIVE_UP(word -> word.giveUp(WhyNotPassedOn.NOBODY_FOUND)),
        FORGET(FamilyWord::forget);

        private final Consumer<FamilyWord> deed;

        Step(Consumer<FamilyWord> deed) {
            this.deed = deed;
        }
    }

    /** Where each step leads; what does not stand here is refused. */
    private static final Map<FamilyWordState, Map<Step, FamilyWordState>> LEADS = Map.of(
            FamilyWordState.NEW,
            Map.of(Step.TAKE, FamilyWordState.BEING_LOOKED_FOR, Step.FORGET, FamilyWordState.ERASED),
            FamilyWordState.BEING_LOOKED_FOR,
            Map.of(
                    Step.TAKE, FamilyWordState.BEING_LOOKED_FOR,
                    Step.PUT_BACK, FamilyWordState.NEW,
                    Step.LINK, FamilyWordState.BEING_LOOKED_FOR,
                    Step.UNLINK, FamilyWordState.BEING_LOOKED_FOR,
                    Step.PASS_ON, FamilyWordState.PASSED_ON,
                    Step.GIVE_UP, FamilyWordState.NOT_PASSED_ON,
                    Step.FORGET, FamilyWordState.ERASED),
            FamilyWordState.PASSED_ON,
            Map.of(Step.FORGET, FamilyWordState.ERASED),
            FamilyWordState.NOT_PASSED_ON,
            Map.of(Step.TAKE, FamilyWordState.BEING_LOOKED_FOR, Step.FORGET, FamilyWordState.ERASED),
            FamilyWordState.ERASED,
            Map.of(Step.FORGET, FamilyWordState.ERASED));

    private static FamilyWord left() {
        return FamilyWord.leave(
                new UUID(0, 1), new FamilyWord.Left(new UUID(0, 2), Language.ES, "0".repeat(32), 12, T0));
    }

    private static FamilyWord in(FamilyWordState state) {
        FamilyWord word = left();
        if (state != FamilyWordState.NEW) {
            word.take(STAFF);
            word.link(PERSON);
        }
        switch (state) {
            case NEW, BEING_LOOKED_FOR -> {}
            case PASSED_ON -> word.passOn(STAFF, T0);
            case NOT_PASSED_ON -> word.giveUp(WhyNotPassedOn.NOT_SAFE);
            case ERASED -> word.forget();
        }
        assertEquals(state, word.state());
        return word;
    }

    static Stream<Arguments> everyStepInEveryState() {
        return Stream.of(FamilyWordState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void aStepLeadsWhereTheTableSaysOrIsRefused(FamilyWordState from, Step step) {
        FamilyWord word = in(from);
        FamilyWordState to = LEADS.get(from).get(step);
        if (to == null) {
            FamilyWordProblem why = switch (from) {
                case PASSED_ON -> FamilyWordProblem.FAMILY_WORD_PASSED_ON;
                case ERASED -> FamilyWordProblem.FAMILY_WORD_ERASED;
                case NEW, BEING_LOOKED_FOR, NOT_PASSED_ON -> FamilyWordProblem.FAMILY_WORD_NOT_TAKEN;
            };
            assertEquals(
                    why,
                    assertThrows(Problem.class, () -> step.deed.accept(word)).code());
            assertEquals(from, word.state());
        } else {
            step.deed.accept(word);
            assertEquals(to, word.state());
        }
    }

    @Test
    void itIsPassedOnToSomebody() {
        FamilyWord word = left();
        word.take(STAFF);
        assertEquals(
                FamilyWordProblem.FAMILY_WORD_OF_NOBODY,
                assertThrows(Problem.class, () -> word.passOn(STAFF, T0)).code());
        assertEquals(FamilyWordState.BEING_LOOKED_FOR, word.state());
    }

    @Test
    void whoTakesItUpAgainBeginsWithoutAReasonAndWhoPutsItBackWithoutAPerson() {
        FamilyWord word = in(FamilyWordState.NOT_PASSED_ON);
        word.take(STAFF);
        assertEquals(Optional.empty(), word.view().whyNot());
        assertEquals(Optional.of(PERSON), word.person());
        word.putBack();
        assertEquals(Optional.empty(), word.person());
        assertEquals(Optional.empty(), word.view().takenBy());
    }

    @Test
    void aNumberIsSealedShowsItsLastTwoDigitsAndGoesWithTheWord() {
        Sealing sealing = TestKeys.sealing(folder, FamilyWord.NUMBER);
        FamilyWord word = left();
        word.callBack(Destination.dialled("13055550199"), sealing);
        assertEquals(Optional.of("13055550199"), word.number(sealing));
        assertEquals(Optional.of("99"), word.view().lastTwo());
        word.forget();
        assertEquals(Optional.empty(), word.number(sealing));
        assertTrue(word.view().region().isEmpty() && word.view().lastTwo().isEmpty());
        assertEquals(
                FamilyWordProblem.FAMILY_WORD_ERASED,
                assertThrows(Problem.class, () -> word.callBack(Destination.dialled("13055550199"), sealing))
                        .code());
    }

    @Test
    void whatWasSaidOpensInItsOwnRowAlone() {
        Sealing sealing = TestKeys.sealing(folder, FamilyWordSound.SOUND);
        byte[] file = new byte[9_000];
        assertEquals(9_000, FamilyWordSound.keep(PERSON, file, sealing).file(sealing).length);
    }
}
