package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.Language;
import org.reencuentro.telephony.PhoneDesk;

class AuthoriseScriptTest {
    @Test
    void theDialplansQuestionIsUnderstood() {
        AuthoriseScript.Question question =
                AuthoriseScript.Question.of(new String[] {"tel-1", "es", "0050255123456", "hall-1.0-2"});

        assertEquals(new AuthoriseScript.Question("tel-1", Language.ES, "0050255123456", "hall-1.0-2"), question);
    }

    static Stream<Arguments> otherQuestions() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of((Object) new String[] {}),
                Arguments.of((Object) new String[] {"tel-1", "es", "0050255123456"}),
                Arguments.of((Object) new String[] {"tel-1", "es", "0050255123456", "hall-1.0", "more"}),
                Arguments.of((Object) new String[] {"tel-1", "xx", "0050255123456", "hall-1.0"}),
                Arguments.of((Object) new String[] {"tel-1", "es", "letters", "hall-1.0"}),
                Arguments.of((Object) new String[] {"tel-1\n", "es", "0050255123456", "hall-1.0"}),
                Arguments.of((Object) new String[] {"tel-1", "es", "0050255123456", "hall\u007f"}),
                Arguments.of((Object) new String[] {"tel-1", "es", "0050255123456", "x".repeat(101)}));
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void anyOtherIsNotAnswered(String[] arguments) {
        assertThrows(IllegalArgumentException.class, () -> AuthoriseScript.Question.of(arguments));
    }

    @Test
    void whatTheDialplanMustKnowIsOneWord() {
        assertEquals(
                "yes:50255123456:600000",
                AuthoriseScript.words(new PhoneDesk.Answer.Dial("50255123456", Duration.ofMinutes(10))));
        assertEquals("no:number-not-allowed", AuthoriseScript.words(new PhoneDesk.Answer.Say("number-not-allowed")));
    }

    @Test
    void whatIsNoNumberOrPromptIsNotTold() {
        PhoneDesk.Answer letters = new PhoneDesk.Answer.Dial("502:551", Duration.ofMinutes(10));
        assertThrows(IllegalArgumentException.class, () -> AuthoriseScript.words(letters));
        PhoneDesk.Answer line = new PhoneDesk.Answer.Say("a\nb");
        assertThrows(IllegalArgumentException.class, () -> AuthoriseScript.words(line));
    }
}
