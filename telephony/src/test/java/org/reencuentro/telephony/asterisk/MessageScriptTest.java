package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageScriptTest {
    @Test
    void theDialplansQuestionIsUnderstood() {
        assertEquals(
                new MessageScript.Question("hall-1.0-2", "keep", "0a"),
                MessageScript.Question.of(new String[] {"hall-1.0-2", "keep", "0a"}));
        assertEquals(
                new MessageScript.Question("hall-1.0", "offer", "none"),
                MessageScript.Question.of(new String[] {"hall-1.0", "offer", "none"}));
    }

    static Stream<Arguments> otherQuestions() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of((Object) new String[] {"hall-1.0", "keep"}),
                Arguments.of((Object) new String[] {"hall-1.0", "play", "0a"}),
                Arguments.of((Object) new String[] {"hall-1.0", "drop", "../0a"}),
                Arguments.of((Object) new String[] {"hall-1.0\n", "drop", "0a"}),
                Arguments.of((Object) new String[] {"", "drop", "0a"}));
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void anyOtherIsNotAnswered(String[] arguments) {
        assertThrows(IllegalArgumentException.class, () -> MessageScript.Question.of(arguments));
    }
}
