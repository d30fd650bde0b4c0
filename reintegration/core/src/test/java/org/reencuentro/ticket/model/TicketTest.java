package org.reencuentro.ticket.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.ticket.TicketProblem;
import org.reencuentro.ticket.TicketWord;

class TicketTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private final Ticket ticket =
            Ticket.issueWithoutPin(new UUID(0, 1), new UUID(0, 2), "48271936", TicketWord.BUTTERFLY, Language.ES, NOW);

    @Test
    void withoutAPinItOpensToNobody() {
        assertFalse(ticket.hasPin());
        assertFalse(ticket.opens(""));
        assertFalse(ticket.opens("1357"));
    }

    @Test
    void itsPinIsChosenOnce() {
        ticket.choosePin(SecretHash.of("1357"));
        assertTrue(ticket.opens("1357"));
        String another = SecretHash.of("2468");
        assertEquals(
                TicketProblem.PIN_CHOSEN_BEFORE,
                assertThrows(Problem.class, () -> ticket.choosePin(another)).code());
        assertTrue(ticket.opens("1357"));
    }

    @Test
    void aPinMayBeChosenOnlyWhileStaffLetAndOnlyTheFirst() {
        assertFalse(ticket.pinMayBeChosen(NOW));
        ticket.letPinBeChosen(NOW.plusSeconds(900));
        assertTrue(ticket.pinMayBeChosen(NOW.plusSeconds(899)));
        assertFalse(ticket.pinMayBeChosen(NOW.plusSeconds(900)));
        ticket.choosePin(SecretHash.of("1357"));
        ticket.letPinBeChosen(NOW.plusSeconds(900));
        assertFalse(ticket.pinMayBeChosen(NOW));
    }
}
