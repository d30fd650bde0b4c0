package org.reencuentro.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;

class PasswordRulesTest {
    private static ProblemCode refusal(String password) {
        return assertThrows(
                        Problem.class,
                        () -> PasswordRules.require(password, "Ixchel Tum Ajanel", "ixchel@sala.example"),
                        password)
                .code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuatro tejas rojas al sol",
                "mi perro come pan",
                "xk8qm2vn7trp",
                "ñandú-güisquil-7",
                "    espacios    delante    ",
                "密码很长而且很奇怪的一句话吗",
                "🦜🦜🐢🐢🦋🦋🐸🐸🦎🦎🐆🐆"
            })
    void anyCharactersWillDo(String password) {
        assertDoesNotThrow(() -> PasswordRules.require(password, "Ixchel Tum Ajanel", "ixchel@sala.example"));
    }

    @Test
    void twelveAreEnoughAndElevenAreNot() {
        assertEquals(AccessProblem.PASSWORD_TOO_SHORT, refusal("xk8qm2vn7tr"));
        assertEquals(AccessProblem.PASSWORD_TOO_SHORT, refusal("🦜🐢🦋🐸🦎🐆"), "characters, not halves of them");
        assertEquals(AccessProblem.PASSWORD_TOO_LONG, refusal("xk8 qm2vn7trp".repeat(10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password1234",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaaaaa",
                "iloveyou12345",
                "P@ssw0rd2026",
                "abcabcabcabcabc",
                "zcfvfzrhfcbdfz",
                "AmadeusPTFCor"
            })
    void whatIsLeakedOrMadeOfItIsRefused(String password) {
        assertEquals(AccessProblem.PASSWORD_KNOWN, refusal(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reencuentro2026", "reencuentro.26!!", "IxchelTum2026", "ajanel.ixchel", "contraseña2024!"})
    void whatIsAboutOneselfOrThisPlaceIsRefused(String password) {
        assertEquals(AccessProblem.PASSWORD_ABOUT_ONESELF, refusal(password));
    }

    @Test
    void theWorstPasswordsDoNotTakeLong() {
        for (String part : new String[] {"x7", "qwertyasdf", "a", "1a2b"}) {
            String password = part.repeat(PasswordRules.LONGEST / part.length());
            assertTimeout(Duration.ofSeconds(3), () -> refusal(password));
        }
    }
}
