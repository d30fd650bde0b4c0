package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccompanyScriptTest {
    @Test
    void theDialplansQuestionIsUnderstood() {
        assertEquals(
                new AccompanyScript.Question("tel-3", "hall-1.0", "012345"),
                AccompanyScript.Question.of(new String[] {"tel-3", "hall-1.0", "012345"}));
    }

    static Stream<Arguments> otherQuestions() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of((Object) new String[] {"tel-3", "hall-1.0"}),
                Arguments.of((Object) new String[] {"tel-3", "hall-1.0", "01234a"}),
                Arguments.of((Object) new String[] {"tel-3", "hall-1.0\n", "012345"}),
                Arguments.of((Object) new String[] {"tel 3", "hall-1.0", "012345"}),
                Arguments.of((Object) new String[] {"tel-3", "hall-1.0", ""}));
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void anyOtherIsNotAnswered(String[] arguments) {
        assertThrows(IllegalArgumentException.class, () -> AccompanyScript.Question.of(arguments));
    }
}
