package org.reencuentro.office.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.Language;
import org.reencuentro.office.web.Texts;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.RequestView;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.TicketWord;

class CasesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");
    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");
    private static final UUID ID = new UUID(0, 1);

    private final Texts t = Texts.speaking("es", Clock.fixed(NOON, GUATEMALA));

    private String came(Instant scheduled, boolean present) {
        HallView hall = new HallView(ID, "GUA", "Sala", GUATEMALA);
        ArrivalView journey = new ArrivalView(ID, hall, "GV17", scheduled, NOON, false, 1, 1, 0, 0);
        return Cases.came(journey, present, t).text();
    }

    @Test
    void nobodyHasArrivedBeforeTheHourOfTheFlightOrUnseen() {
        assertEquals("Llegó en el vuelo GV17", came(NOON.minusSeconds(60), true));
        assertEquals("Llega en el vuelo GV17", came(NOON.minusSeconds(60), false));
        assertEquals("Llega en el vuelo GV17", came(NOON.plusSeconds(60), true));
        assertEquals("Llega en el vuelo GV17", came(NOON.plusSeconds(60), false));
    }

    @Test
    void aTicketIsToldInTwoGroups() {
        TicketView ticket = new TicketView(ID, ID, "85725534", TicketWord.values()[0], Language.values()[0]);
        RequestView request = new RequestView(
                ID,
                ID,
                ServiceKind.values()[0],
                Optional.empty(),
                Optional.empty(),
                ticket.language(),
                RequestState.OPEN,
                NOON,
                ticket,
                Optional.empty());
        String told = Cases.asked(
                        new RequestRow(request, Optional.empty(), Optional.empty(), false, Optional.empty()), t)
                .detail();
        assertEquals(t.of("requests.ticket", "8572\u00a05534"), told);
    }

    @Test
    void whereNobodyIsAskedForNobodyIsSearched() {
        Cases cases = new Cases();
        assertEquals(List.of(), cases.listed(List.of()));
    }
}
