package org.reencuentro.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.kernel.Problem;

class DestinationTest {
    @ParameterizedTest
    @CsvSource({
        "55500178,, 50255500178, GT, MOBILE",
        "22401234,, 50222401234, GT, FIXED_LINE",
        "0050255500178,, 50255500178, GT, MOBILE",
        "01150255500178,, 50255500178, GT, MOBILE",
        "50255500178,, 50255500178, GT, MOBILE",
        "2135550123, US, 12135550123, US, FIXED_LINE_OR_MOBILE",
        "12135550123,, 12135550123, US, FIXED_LINE_OR_MOBILE",
        "0012135550123,, 12135550123, US, FIXED_LINE_OR_MOBILE",
        "9611234567, MX, 529611234567, MX, FIXED_LINE_OR_MOBILE",
        "529611234567,, 529611234567, MX, FIXED_LINE_OR_MOBILE",
        "5219611234567,, 529611234567, MX, FIXED_LINE_OR_MOBILE",
        "0449611234567,, 529611234567, MX, FIXED_LINE_OR_MOBILE",
        "019611234567,, 529611234567, MX, FIXED_LINE_OR_MOBILE",
        "18765550123,, 18765550123, JM, ",
        "19005550123,, 19005550123, US, PREMIUM",
        "0050219001234567,, 50219001234567, GT, PREMIUM",
        "110,, 110, GT, HELPLINE",
        "1572,, 1572, GT, HELPLINE"
    })
    void aNumberIsReadAsPeopleDialIt(String digits, String country, String dial, String region, Destination.Type type) {
        Destination read = Destination.read(digits, Optional.ofNullable(country));
        assertEquals(dial, read.dial());
        assertEquals(region, read.region());
        if (type != null) {
            assertEquals(type, read.type());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', NUMBER_NOT_DIGITS",
        "5550a178, NUMBER_NOT_DIGITS",
        "５５５００１７８, NUMBER_NOT_DIGITS",
        "'5550 0178', NUMBER_NOT_DIGITS",
        "+50255500178, NUMBER_NOT_DIGITS",
        "5550017&, NUMBER_NOT_DIGITS",
        "${EXTEN}, NUMBER_NOT_DIGITS",
        "555001, NUMBER_TOO_SHORT",
        "1, NUMBER_TOO_SHORT",
        "1234567890123456789, NUMBER_TOO_LONG",
        "2135550123, NUMBER_NEEDS_COUNTRY",
        "00000000, NUMBER_IMPOSSIBLE",
        "19001234, NUMBER_IMPOSSIBLE",
        "555001789, NUMBER_IMPOSSIBLE"
    })
    void whatIsNoNumberIsRefusedWithItsReason(String digits, CallProblem expected) {
        Problem refused = assertThrows(Problem.class, () -> Destination.read(digits, Optional.empty()));
        assertEquals(expected, refused.code());
    }

    @Test
    void howManyDigitsAreMissingIsTold() {
        Problem refused = assertThrows(Problem.class, () -> Destination.read("555001", Optional.empty()));
        assertEquals(2, refused.details().get("missing"));
    }

    @Test
    void aPrintedDestinationDoesNotShowTheNumber() {
        Destination read = Destination.read("55500178", Optional.empty());
        assertFalse(read.toString().contains("555"));
        assertEquals("78", read.lastTwo());
    }

    @Test
    void whatTheExchangeDialledIsCountryAndNumberOrAHelpline() {
        assertEquals("50255500178", Destination.dialled("50255500178").dial());
        assertEquals(Destination.Type.HELPLINE, Destination.dialled("110").type());
        assertEquals(Destination.Type.HELPLINE, Destination.dialled("1572").type());
    }
}
