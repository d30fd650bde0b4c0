package org.reencuentro.access.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;

class AccountTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");

    @Test
    void partnersAndOnlyTheyBelongToAnOrganisation() {
        for (Role role : Role.values()) {
            UUID wrong = role.partner() ? null : new UUID(0, 2);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Account.invite(new UUID(0, 1), "a@example", "A", role, wrong),
                    role.name());
        }
    }

    private static AccountSession session() {
        return AccountSession.begin(
                new UUID(0, 3), new byte[32], new UUID(0, 1), Strength.SECOND_FACTOR, "Firefox", T0);
    }

    @Test
    void showingAgainWhoOneIsNeverMakesASessionWeaker() {
        AccountSession session = session();
        session.stepUp(new byte[32], Strength.PASSWORD, T0.plusSeconds(60));
        assertEquals(Strength.SECOND_FACTOR, session.strength());
        session.stepUp(new byte[32], Strength.PASSKEY, T0.plusSeconds(120));
        assertEquals(Strength.PASSKEY, session.strength());
        assertEquals(Optional.of(T0.plusSeconds(120)), session.steppedUpAt());
    }

    @Test
    void aSessionEndsAfter15IdleMinutesAnd8HoursAtTheLatest() {
        AccountSession idle = session();
        assertTrue(idle.use(T0.plus(Duration.ofMinutes(14))));
        assertTrue(idle.use(T0.plus(Duration.ofMinutes(28))), "use keeps it alive");
        assertFalse(idle.use(T0.plus(Duration.ofMinutes(43))));
        AccountSession busy = session();
        for (int minutes = 10; minutes < 480; minutes += 10) {
            assertTrue(busy.use(T0.plus(Duration.ofMinutes(minutes))));
        }
        assertFalse(busy.use(T0.plus(Duration.ofHours(8))));
        AccountSession ended = session();
        ended.end(T0);
        assertFalse(ended.use(T0));
    }
}
