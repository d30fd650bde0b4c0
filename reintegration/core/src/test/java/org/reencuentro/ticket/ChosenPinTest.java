package org.reencuentro.ticket;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.kernel.Problem;

class ChosenPinTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345", "12a4", "１２３５", " 123"})
    void aPinIsFourAsciiDigits(String pin) {
        assertEquals(TicketProblem.PIN_MALFORMED, problem(pin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "7777", "1234", "4321", "0123", "9876"})
    void aPinThatEverybodyTriesFirstIsRefused(String pin) {
        assertEquals(TicketProblem.PIN_TOO_EASY, problem(pin));
    }

    @Test
    void anyOtherPinMayBeChosen() {
        assertDoesNotThrow(() -> ChosenPin.refuseEasy("1357"));
    }

    private static Object problem(String pin) {
        return assertThrows(Problem.class, () -> ChosenPin.refuseEasy(pin)).code();
    }
}
