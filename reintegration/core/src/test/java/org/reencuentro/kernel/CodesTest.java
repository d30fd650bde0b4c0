package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CodesTest {
    @RepeatedTest(20)
    void everySingleWrongDigitAndEverySwapOfNeighboursIsFound() {
        String number = Codes.nextNumber(8);
        assertTrue(number.matches("[1-9][0-9]{7}"));
        assertTrue(Codes.checks(number));
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder wrong = new StringBuilder(number);
                wrong.setCharAt(i, digit);
                assertTrue(wrong.toString().equals(number) || !Codes.checks(wrong.toString()), wrong.toString());
            }
            if (i > 0 && number.charAt(i) != number.charAt(i - 1)) {
                StringBuilder swapped = new StringBuilder(number);
                swapped.setCharAt(i, number.charAt(i - 1));
                swapped.setCharAt(i - 1, number.charAt(i));
                assertFalse(Codes.checks(swapped.toString()), swapped.toString());
            }
        }
    }

    @Test
    void onlyAsciiDigitsCheck() {
        assertFalse(Codes.checks(""));
        assertFalse(Codes.checks("１２３４"));
        assertFalse(Codes.checks("12a4"));
    }

    @RepeatedTest(20)
    void codesHaveNoSymbolThatIsMistakenForAnother() {
        assertTrue(Codes.next("RE").matches("RE-[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]"));
    }

    @Test
    void whatMayBeACodeIsToldFromNames() {
        assertTrue(Codes.maybe("RE", Codes.next("RE")));
        assertTrue(Codes.maybe("RE", " re-4t7q -9"));
        assertFalse(Codes.maybe("RE", "Reyes"));
        assertFalse(Codes.maybe("RE", "RE-4T7Q"));
        assertFalse(Codes.maybe("RE", "R-4T7Q-9"));
    }
}
