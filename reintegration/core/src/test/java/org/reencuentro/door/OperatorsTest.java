package org.reencuentro.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {
    private static final byte[] KEY = {1, 2, (byte) 0xfe};

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "::1, ::1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.8, 192.0.2.7, false",
        "10.0.0.1, 127.0.0.1, false"
    })
    void onlyTheMachineItselfIsHeard(String peer, String asked, boolean heard) {
        assertEquals(heard, Operators.fromHere(peer, asked));
    }

    @Test
    void theWholeKeyAndNothingElseOpens() {
        assertTrue(Operators.holds(KEY, "Bearer 0102fe"));
        assertFalse(Operators.holds(KEY, "Bearer 0102ff"));
        assertFalse(Operators.holds(KEY, "Bearer 0102f"));
        assertFalse(Operators.holds(KEY, "bearer 0102fe"));
        assertFalse(Operators.holds(KEY, "0102fe"));
        assertFalse(Operators.holds(KEY, "Bearer 0102fe "));
    }
}
