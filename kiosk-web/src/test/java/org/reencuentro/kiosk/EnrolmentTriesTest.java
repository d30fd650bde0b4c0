package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Problem;

class EnrolmentTriesTest {
    private final SteppedClock clock = new SteppedClock();
    private final EnrolmentTries tries = new EnrolmentTries(clock);

    @Test
    void tooManyWrongCodesMustWaitAMinute() {
        for (int each = 0; each < EnrolmentTries.MOST; each++) {
            assertDoesNotThrow(tries::allow);
            tries.count();
        }
        Problem problem = assertThrows(Problem.class, tries::allow);
        assertEquals(429, problem.code().kind().status());
        clock.pass(Duration.ofSeconds(61));
        assertDoesNotThrow(tries::allow);
    }
}
