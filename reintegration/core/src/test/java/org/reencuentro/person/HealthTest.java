package org.reencuentro.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class HealthTest {
    private static Map<Ability, Difficulty> all(Difficulty each) {
        Map<Ability, Difficulty> answers = new EnumMap<>(Ability.class);
        for (Ability ability : Ability.values()) {
            answers.put(ability, each);
        }
        return answers;
    }

    private static Optional<Boolean> disability(Map<Ability, Difficulty> answers) {
        return new Health("", "", answers).disability();
    }

    @ParameterizedTest
    @EnumSource(Ability.class)
    void aLotOfDifficultyInOneOfTheSixIsADisability(Ability ability) {
        for (Difficulty difficulty : Difficulty.values()) {
            Map<Ability, Difficulty> answers = all(Difficulty.NONE);
            answers.put(ability, difficulty);
            Optional<Boolean> expected = difficulty.answer() ? Optional.of(difficulty.disabling()) : Optional.empty();
            assertEquals(expected, disability(answers), difficulty.name());
        }
        assertEquals(Optional.of(true), disability(Map.of(ability, Difficulty.CANNOT)), "the others were not asked");
    }

    @Test
    void whatWasNotAnsweredIsNoNo() {
        assertEquals(Optional.of(false), disability(all(Difficulty.SOME)));
        assertEquals(Optional.empty(), disability(all(Difficulty.PREFERS_NOT)));
        assertEquals(Optional.empty(), disability(Map.of()));
        Map<Ability, Difficulty> five = all(Difficulty.NONE);
        five.remove(Ability.SELF_CARE);
        assertEquals(Optional.empty(), disability(five));
    }

    @Test
    void whatHurtsIsKeptAsItWasSaid() {
        Health health = new Health(" Se golpeó\r\nla rodilla. ", "Le duele.", Map.of());
        assertEquals("Se golpeó\nla rodilla.", health.injuries());
        assertTrue(health.known());
        assertFalse(Health.NOT_ASKED.known());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u0000b", "a\u2028b"})
    void marksThatTurnOrHideTextAreRefused(String text) {
        assertEquals(
                PersonProblem.WORDS_HAVE_CONTROL,
                assertThrows(Problem.class, () -> new Health(text, "", Map.of()))
                        .code());
        assertEquals(
                PersonProblem.WORDS_TOO_LONG,
                assertThrows(Problem.class, () -> new Health("x".repeat(1_001), "", Map.of()))
                        .code());
    }
}
