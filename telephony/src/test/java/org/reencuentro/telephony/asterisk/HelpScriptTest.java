package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpScriptTest {
    @Test
    void thePhonesToRingHaveDotsBetweenThem() {
        assertEquals("duty-1.duty-2", HelpScript.phones(List.of("duty-1", "duty-2")));
        assertEquals("", HelpScript.phones(List.of()));
    }

    @Test
    void nothingButNamesReachesTheExchange() {
        assertThrows(IllegalArgumentException.class, () -> HelpScript.phones(List.of("1@trunk")));
    }
}
