package org.reencuentro.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Tries;

class EnrolmentTriesTest {
    private static final String HERE = "192.0.2.7";

    private final SteppedClock clock = new SteppedClock();
    private final EnrolmentTries tries = new EnrolmentTries(clock);

    private boolean passes(String address) {
        return tries.count(address).isPresent();
    }

    @Test
    void tooManyCodesFromOneAddressMustWaitAMinute() {
        for (int each = 0; each < EnrolmentTries.MOST; each++) {
            assertTrue(passes(HERE));
        }
        assertFalse(passes(HERE));
        assertEquals(429, KioskProblem.TOO_MANY_TRIES.kind().status());
        assertTrue(passes("192.0.2.8"), "another device of the hall is not held up");
        clock.pass(Duration.ofSeconds(61));
        assertTrue(passes(HERE));
    }

    @Test
    void aRightCodeWasNoGuess() {
        for (int each = 0; each < 3 * EnrolmentTries.MOST; each++) {
            tries.right(tries.count(HERE).orElseThrow());
        }
        Tries.Try old = tries.count(HERE).orElseThrow();
        clock.pass(Duration.ofSeconds(61));
        for (int each = 0; each < EnrolmentTries.MOST; each++) {
            assertTrue(passes(HERE));
        }
        tries.right(old);
        assertFalse(passes(HERE), "what was forgotten is not forgotten again");
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
        assertTrue(passes(HERE));
    }
}
