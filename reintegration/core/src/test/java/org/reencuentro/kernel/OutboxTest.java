package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "8, 128", "9, 256", "10, 300", "12, 300", "1000, 300"})
    void theNextAttemptWaitsFromOneSecondToFiveMinutes(int attempts, int seconds) {
        assertEquals(Duration.ofSeconds(seconds), Outbox.delay(attempts));
    }
}
