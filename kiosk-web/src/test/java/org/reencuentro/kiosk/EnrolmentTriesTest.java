package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Problem;

class EnrolmentTriesTest {
    private static final String HERE = "192.0.2.7";

    private final SteppedClock clock = new SteppedClock();
    private final EnrolmentTries tries = new EnrolmentTries(clock);

    private boolean passes(String address) {
        try {
            tries.count(address);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Test
    void tooManyCodesFromOneAddressMustWaitAMinute() {
        for (int each = 0; each < EnrolmentTries.MOST; each++) {
            tries.count(HERE);
        }
        Problem problem = assertThrows(Problem.class, () -> tries.count(HERE));
        assertEquals(429, problem.code().kind().status());
        assertDoesNotThrow(() -> tries.count("192.0.2.8"), "another device of the hall is not held up");
        clock.pass(Duration.ofSeconds(61));
        assertDoesNotThrow(() -> tries.count(HERE));
    }

    @Test
    void aRightCodeWasNoGuess() {
        for (int each = 0; each < 3 * EnrolmentTries.MOST; each++) {
            tries.right(tries.count(HERE));
        }
        Tries.Try old = tries.count(HERE);
        clock.pass(Duration.ofSeconds(61));
        for (int each = 0; each < EnrolmentTries.MOST; each++) {
            tries.count(HERE);
        }
        tries.right(old);
        assertThrows(Problem.class, () -> tries.count(HERE), "what was forgotten is not forgotten again");
    }

    @Test
    void manyAtOnceGainNothing() {
        long passed = IntStream.range(0, 1_000)
                .parallel()
                .filter(each -> passes(HERE))
                .count();
        assertEquals(EnrolmentTries.MOST, passed);
    }

    @Test
    void manyAddressesTogetherAreHeldUpToo() {
        long passed = IntStream.range(0, 1_000)
                .filter(each -> passes("address " + each))
                .count();
        assertEquals(EnrolmentTries.MOST_OF_ALL, passed);
        clock.pass(Duration.ofSeconds(61));
        assertDoesNotThrow(() -> tries.count(HERE));
    }
}
