package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @Test
    void whatLinesAndCallsAreCalledPasses() {
        assertEquals("kiosk-1-handset", Wire.name("kiosk-1-handset"));
        assertEquals("hall-1795630999.0-2", Wire.name("hall-1795630999.0-2"));
        assertEquals("0050255123456", Wire.digits("0050255123456"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tel-1\r\nAction: Command",
                "tel-1\n",
                "tel-1\0",
                "tel 1",
                "tel-1,x",
                "tel-1&PJSIP/trunk",
                "${SHELL(id)}",
                "tel-1\u007f",
                "télé"
            })
    void nothingElseIsAName(String text) {
        assertThrows(IllegalArgumentException.class, () -> Wire.name(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+50255123456", "5025512345６", "50255123456 ", "55123456&Local/x", "1234567890123456789"})
    void onlyAsciiDigitsAreANumber(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Wire.digits(text));

        assertFalse(refused.getMessage().contains("5512345"));
    }

    @Test
    void nothingIsNoName() {
        assertThrows(IllegalArgumentException.class, () -> Wire.name(null));
    }
}
