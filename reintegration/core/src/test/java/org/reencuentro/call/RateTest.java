package org.reencuentro.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({
        // per minute, step, seconds of talk, cost
        "120, 60, 0, 0",
        "120, 60, 1, 120",
        "120, 60, 60, 120",
        "120, 60, 61, 240",
        "120, 6, 1, 12",
        "120, 6, 61, 132",
        "125, 1, 1, 3",
        "125, 1, 60, 125",
        "125, 30, 31, 125",
        "0, 60, 3600, 0",
    })
    void eachStepThatHasBegunIsCountedWholeAndTheSumRoundedUp(long perMinute, int step, long seconds, long cost) {
        assertEquals(new Cost(cost), new Rate(new Cost(perMinute), step).of(Duration.ofSeconds(seconds)));
    }

    @Test
    void aClockThatWentBackCostsNothing() {
        assertEquals(Cost.NONE, new Rate(new Cost(120), 60).of(Duration.ofSeconds(-5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 61})
    void aStepIsOneSecondToAMinute(int step) {
        assertThrows(IllegalArgumentException.class, () -> new Rate(Cost.NONE, step));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0135, 135, 0.0135",
        "35, 350000, 35.00",
        "35.5, 355000, 35.50",
        "'0,1', 1000, 0.10",
        "9999999.9999, 99999999999, 9999999.9999"
    })
    void anAmountIsReadAsPeopleWriteItAndWrittenAsItIs(String written, long tenThousandths, String amount) {
        assertEquals(Optional.of(new Cost(tenThousandths)), Cost.read(written));
        assertEquals(amount, new Cost(tenThousandths).amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "0.00001", "10000000", "1e3", "1.", "$1", "1 000", "١"})
    void whatIsNoAmountIsRefused(String written) {
        assertEquals(Optional.empty(), Cost.read(written));
    }
}
