package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;

class RequestScriptTest {
    private static String[] question(String... parts) {
        return parts;
    }

    @Test
    void theDialplansQuestionIsUnderstood() {
        assertEquals(
                new RequestScript.Question(
                        "tel-1", Language.ES, ServiceKind.TRANSPORT, Optional.of("14"), "2846", "hall-1.0-r1"),
                RequestScript.Question.of(question("tel-1", "es", "transport", "14", "2846", "hall-1.0-r1")));
        assertEquals(
                Optional.empty(),
                RequestScript.Question.of(question("tel-1", "en", "shelter", "none", "2846", "hall-1.0-r2"))
                        .department());
    }

    static Stream<Arguments> otherQuestions() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of((Object) question("tel-1", "es", "shelter", "none", "2846")),
                Arguments.of((Object) question("tel-1\n", "es", "shelter", "none", "2846", "hall-1.0-r1")),
                Arguments.of((Object) question("tel-1", "xx", "shelter", "none", "2846", "hall-1.0-r1")),
                Arguments.of((Object) question("tel-1", "es", "money", "none", "2846", "hall-1.0-r1")),
                Arguments.of((Object) question("tel-1", "es", "shelter", "14;", "2846", "hall-1.0-r1")),
                Arguments.of((Object) question("tel-1", "es", "shelter", "none", "28 6", "hall-1.0-r1")),
                Arguments.of((Object) question("tel-1", "es", "shelter", "none", "2846", "hall&1")));
    }

    @ParameterizedTest
    @MethodSource("otherQuestions")
    void anyOtherIsNotAnsweredAndItsPinNotRepeated(String[] arguments) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RequestScript.Question.of(arguments));

        assertFalse(refused.getMessage().contains("28"));
    }

    @Test
    void aTicketAndItsPinAreDigits() {
        assertEquals(
                new TicketScript.Question("tel-1", "12345678", "2846"),
                TicketScript.Question.of(question("tel-1", "12345678", "2846")));
        assertThrows(
                IllegalArgumentException.class, () -> TicketScript.Question.of(question("tel-1", "1234567a", "2846")));
        assertThrows(IllegalArgumentException.class, () -> TicketScript.Question.of(question("tel-1", "12345678", "")));
    }
}
