package org.reencuentro.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

class BodyTest {
    private static Body read(String json) {
        return Body.read(json.getBytes(UTF_8), "digits", "country", "language", "minor");
    }

    private static void refused(KioskProblem why, Executable reading) {
        assertEquals(why, assertThrows(Problem.class, reading).code());
    }

    @Test
    void fieldsAreReadByName() {
        Body body = read("{\"digits\":\"55501234\",\"language\":\"quc\",\"minor\":true}");
        assertEquals("55501234", body.text("digits", 20));
        assertEquals(Optional.empty(), body.optionalText("country", 2));
        assertEquals(Language.QUC, body.language());
        assertTrue(body.flag("minor"));
    }

    @Test
    void aFlagThatIsMissingMeansNo() {
        assertFalse(read("{}").flag("minor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[]",
                "\"digits\"",
                "null",
                "{\"digits\":}",
                "{\"digits\":\"1\"",
                "{\"digits\":\"1\",\"unknown\":1}",
                "{digits:1}",
                "\u0000",
                "{\"digits\":\"1\"}}",
                "{\"digits\":\"1\",\"digits\":\"2\"}",
                "{\"digits\":5}",
                "{\"digits\":null}",
                "{\"digits\":[\"1\"]}"
            })
    void whatIsNoObjectOfTheseFieldsIsMalformed(String json) {
        refused(KioskProblem.BODY_MALFORMED, () -> read(json));
    }

    @Test
    void deepNestingIsMalformedAndNotAFault() {
        refused(KioskProblem.BODY_MALFORMED, () -> read("{\"digits\":" + "[".repeat(2000) + "]".repeat(2000) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"digits\":\"\"}", "{\"digits\":true}"})
    void aTextOfTheWrongShapeIsMalformed(String json) {
        refused(KioskProblem.BODY_MALFORMED, () -> read(json).text("digits", 20));
    }

    @Test
    void aTextThatIsTooLongIsMalformed() {
        refused(
                KioskProblem.BODY_MALFORMED,
                () -> read("{\"digits\":\"" + "5".repeat(21) + "\"}").text("digits", 20));
    }

    @Test
    void aFlagIsTrueOrFalse() {
        refused(KioskProblem.BODY_MALFORMED, () -> read("{\"minor\":\"yes\"}").flag("minor"));
    }

    @Test
    void aLanguageMustBeOneOfOurs() {
        refused(
                KioskProblem.LANGUAGE_UNKNOWN,
                () -> read("{\"language\":\"xx\"}").language());
    }
}
