package org.reencuentro.hall;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private final Challenges challenges = new Challenges(new SteppedClock());

    @Test
    void aChallengeIsUsedOnce() {
        String challenge = challenges.next();
        assertTrue(challenges.good(challenge));
        assertTrue(challenges.spend(challenge));
        assertFalse(challenges.spend(challenge));
        assertFalse(challenges.spend(challenge + "="), "the same bytes written otherwise");
    }

    @Test
    void noTwoAreTheSame() {
        assertNotEquals(challenges.next(), challenges.next());
    }

    @Test
    void whatIsNotOursIsNone() {
        String ours = challenges.next();
        char last = ours.charAt(5);
        String changed = ours.substring(0, 5) + (last == 'A' ? 'B' : 'A') + ours.substring(6);
        for (String text : new String[] {"", "none", "ñ", ours.substring(1), ours + "AAAA", changed, "A".repeat(75)}) {
            assertFalse(challenges.good(text), text);
        }
        assertFalse(new Challenges(new SteppedClock()).good(ours), "of another process");
    }

    @Test
    void aMinuteLaterItIsOver() {
        SteppedClock clock = new SteppedClock();
        Challenges stepped = new Challenges(clock);
        String challenge = stepped.next();
        clock.pass(Challenges.LASTS.minusMillis(1));
        assertTrue(stepped.good(challenge));
        clock.pass(Duration.ofMillis(1));
        assertFalse(stepped.good(challenge));
    }
}
