package org.reencuentro.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET =
            HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.parse("2026-11-25T18:00:10Z");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Instant.ofEpochSecond(second)));
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void clocksMayDifferByHalfAMinute(long seconds, boolean taken) {
        String code = Totp.code(SECRET, NOW.plusSeconds(seconds));
        OptionalLong expected = taken ? OptionalLong.of((NOW.getEpochSecond() + seconds) / 30) : OptionalLong.empty();
        assertEquals(expected, Totp.step(SECRET, code, NOW));
    }

    @Test
    void whatIsNoCodeIsOfNoStep() {
        for (String text : new String[] {"", "12345", "1234567", "abcdef", "000000 "}) {
            assertEquals(OptionalLong.empty(), Totp.step(SECRET, text, NOW), text);
        }
    }

    @Test
    void theSecretIsSpokenInBase32() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.spoken(SECRET));
        assertTrue(Totp.spoken(Totp.newSecret()).matches("[A-Z2-7]{32}"));
    }
}
