package org.reencuentro.access.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID ACCOUNT = new UUID(0, 1);

    private static Invitation link() {
        return Invitation.issue(new byte[32], ACCOUNT, T0);
    }

    @Test
    void aLinkOpensOnceWithin72Hours() {
        Invitation link = link();
        assertTrue(link.opens(T0));
        assertTrue(link.opens(T0.plus(Duration.ofHours(72)).minusMillis(1)));
        assertFalse(link.opens(T0.plus(Duration.ofHours(72))));
        link.use(T0.plusSeconds(1));
        assertFalse(link.opens(T0.plusSeconds(2)));
    }

    @Test
    void aLinkFromALaterClockDoesNotOpen() {
        assertFalse(link().opens(T0.minusSeconds(1)));
    }

    @Test
    void whatWasTakenBackDoesNotOpen() {
        Invitation link = link();
        link.revoke(T0);
        assertFalse(link.opens(T0));
    }

    @Test
    void aCodeOfAnAuthenticatorIsTakenOnceAndNoEarlierOneAfterIt() {
        Authenticator authenticator = new Authenticator(ACCOUNT, new byte[1], 100, T0);
        assertFalse(authenticator.take(OptionalLong.of(100)), "the set-up's own code");
        assertTrue(authenticator.take(OptionalLong.of(102)));
        assertFalse(authenticator.take(OptionalLong.of(102)));
        assertFalse(authenticator.take(OptionalLong.of(101)));
        assertFalse(authenticator.take(OptionalLong.empty()));
    }

    @Test
    void aChallengeIsForItsPurposeItsSessionAndFiveMinutes() {
        UUID session = new UUID(0, 2);
        PasskeyChallenge challenge = new PasskeyChallenge(new byte[32], PasskeyChallenge.Purpose.STEP_UP, session, T0);
        assertTrue(challenge.stands(PasskeyChallenge.Purpose.STEP_UP, session, T0.plusSeconds(299)));
        assertFalse(challenge.stands(PasskeyChallenge.Purpose.STEP_UP, session, T0.plusSeconds(300)));
        assertFalse(challenge.stands(PasskeyChallenge.Purpose.SIGN_IN, session, T0));
        assertFalse(challenge.stands(PasskeyChallenge.Purpose.STEP_UP, null, T0));
        assertFalse(challenge.stands(PasskeyChallenge.Purpose.STEP_UP, new UUID(0, 3), T0));
    }

    @Test
    void aRecoveryCodeIsTakenOnce() {
        RecoveryCode code = new RecoveryCode(new byte[32], ACCOUNT, T0);
        assertEquals(true, code.use(T0));
        assertEquals(false, code.use(T0));
    }
}
