package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MinutesScriptTest {
    @Test
    void theDialplansQuestionIsUnderstood() {
        assertEquals(
                new MinutesScript.Question("hall-1.0-2", true),
                MinutesScript.Question.of(new String[] {"hall-1.0-2", "more"}));
        assertEquals(
                new MinutesScript.Question("hall-1.0", false),
                MinutesScript.Question.of(new String[] {"hall-1.0", "now"}));
    }

    static Stream<Arguments> otherQuestions() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of((Object) new String[] {"hall-1.0"}),
                Arguments.of((Object) new String[] {"hall-1.0", "always"}),
                Arguments.of((Object) new String[] {"hall-1.0\n", "more"}),
                Arguments.of((Object) new String[] {"", "now"}),
                Arguments.of((Object) new String[] {"hall-1.0", "now", "more"}));
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void anyOtherIsNotAnswered(String[] arguments) {
        assertThrows(IllegalArgumentException.class, () -> MinutesScript.Question.of(arguments));
    }
}
