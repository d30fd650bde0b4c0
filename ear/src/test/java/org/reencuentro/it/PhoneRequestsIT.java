package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineEntry;
import org.reencuentro.hall.LineKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Once;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Requests;
import org.reencuentro.telephony.RequestDesk;
import org.reencuentro.telephony.RequestDesk.Answer;
import org.reencuentro.ticket.TicketTries;
import org.reencuentro.ticket.Tickets;

/** What is asked for at a phone, and how it stands: by the same services and limits as at a kiosk. */
@ExtendWith(ArquillianExtension.class)
class PhoneRequestsIT {
    private static final String PIN = "2846";

    @Inject
    Given given;

    @Inject
    Halls halls;

    @Inject
    Requests requests;

    @Inject
    Tickets tickets;

    @Inject
    TicketTries tries;

    @Inject
    Once once;

    private String line;
    private RequestDesk desk;
    private Callers.Acting exchange;

    @BeforeEach
    void installALine() {
        line = "t-" + Given.unique();
        LineEntry entry = new LineEntry(line, LineKind.PHONE, line, "secretsecret");
        Callers.as(Subject.system(), () -> halls.install(given.hall().id(), List.of(entry)));
        desk = new RequestDesk(halls, requests, tickets, tries, once);
        exchange = Callers.begin(Subject.exchange());
    }

    @AfterEach
    void hangUp() {
        exchange.close();
    }

    private Answer bed(String key, String pin) {
        return desk.request(key, line, Language.ES, ServiceKind.SHELTER, Optional.empty(), pin);
    }

    private String ticket() {
        return ((Answer.Ticket) bed(Given.unique(), PIN)).number();
    }

    private static Answer say(String... prompts) {
        return new Answer.States(List.of(prompts));
    }

    @Test
    void whatIsAskedTwiceUnderOneKeyIsOneRequest() {
        String key = Given.unique();
        Answer first = bed(key, PIN);

        assertEquals(first, bed(key, PIN));
        assertNotEquals(first, bed(Given.unique(), PIN));
    }

    @Test
    void theTicketTellsHowItStandsToWhoKnowsThePin() {
        String bed = ticket();
        Answer home = desk.request(Given.unique(), line, Language.EN, ServiceKind.TRANSPORT, Optional.of("14"), PIN);

        assertEquals(say("need-sleep", "state-open"), desk.mine(line, bed, PIN));
        assertEquals(say("need-home", "state-open"), desk.mine(line, ((Answer.Ticket) home).number(), PIN));
        assertEquals(new Answer.Say("mine-unknown"), desk.mine(line, bed, "6482"));
        assertEquals(new Answer.Say("mine-unknown"), desk.mine(line, "10000000", PIN));
    }

    @Test
    void anEasyPinIsRefused() {
        assertEquals(new Answer.Say("pin-weak"), bed(Given.unique(), "1234"));
        assertEquals(new Answer.Say("pin-weak"), bed(Given.unique(), "7777"));
    }

    @Test
    void afterFiveWrongPinsTheTicketOpensNowhere() {
        String bed = ticket();
        for (int i = 0; i < Tickets.MOST_TRIES; i++) {
            desk.mine(line, bed, "9173");
        }

        assertEquals(new Answer.Say("mine-unknown"), desk.mine(line, bed, PIN));
        assertEquals(Optional.empty(), Callers.as(given.kiosk(), () -> tickets.open(bed, PIN)));
    }

    @Test
    void aPhoneFromWhichManyAreGuessedMustWaitAndAnotherNeedNot() {
        for (int i = 0; i < TicketTries.MOST; i++) {
            assertEquals(new Answer.Say("mine-unknown"), desk.mine(line, "1000%04d".formatted(i), PIN));
        }

        assertEquals(new Answer.Say("mine-slow"), desk.mine(line, ticket(), PIN));
        assertInstanceOf(Answer.States.class, desk.mine("t-other", ticket(), PIN));
    }

    @Test
    void onlyALineOfAHallAsks() {
        assertTrue(desk.ready(line));
        assertFalse(desk.ready("t-nowhere"));
    }
}
