package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.Language;

class FamilyScriptTest {
    private static FamilyScript.Question question(String... arguments) {
        return FamilyScript.Question.of(arguments);
    }

    @Test
    void theDialplansQuestionIsUnderstood() {
        assertEquals(
                new FamilyScript.Question("tel-1", Language.EN, "offer", "none", "none"),
                question("tel-1", "en", "offer", "none", "none"));
        assertEquals(
                new FamilyScript.Question("tel-1", Language.ES, "number", "0a", "13055550199"),
                question("tel-1", "es", "number", "0a", "13055550199"));
    }

    @Test
    void aNumberIsNotWrittenDown() {
        assertFalse(question("tel-1", "es", "number", "0a", "13055550199")
                .toString()
                .contains("3055"));
    }

    static Stream<Arguments> otherQuestions() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of((Object) new String[] {"tel-1", "es", "offer", "none"}),
                Arguments.of((Object) new String[] {"", "es", "offer", "none", "none"}),
                Arguments.of((Object) new String[] {"tel-1", "xx", "offer", "none", "none"}),
                Arguments.of((Object) new String[] {"tel-1", "es", "hear", "0a", "none"}),
                Arguments.of((Object) new String[] {"tel-1", "es", "keep", "../0a", "none"}),
                Arguments.of((Object) new String[] {"tel-1", "es", "number", "0a", "+1305"}),
                Arguments.of((Object) new String[] {"tel-1\n", "es", "offer", "none", "none"}));
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void anyOtherIsNotAnswered(String[] arguments) {
        assertThrows(IllegalArgumentException.class, () -> FamilyScript.Question.of(arguments));
    }
}
