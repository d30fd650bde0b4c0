package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reencuentro.kernel.Problem;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.TicketProblem;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/** How far the requests of a ticket are, for who knows its PIN. */
@Path("ticket-state")
public class TicketStateResource {
    @Inject
    CurrentKiosk kiosk;

    @Inject
    TicketTries tries;

    @Inject
    Tickets tickets;

    @Inject
    Requests requests;

    /**
     * Takes {@code ticket} and {@code pin}; answers {@code requests} with {@code kind} and {@code state} alone, the
     * oldest first.
     *
     * @throws Problem {@link TicketProblem#TICKET_UNKNOWN} when it does not open, for whatever reason;
     *     {@link KioskProblem#TOO_MANY_TRIES} when too many did not open at this kiosk
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String state(byte[] body) {
        Body read = Body.read(body, "ticket", "pin");
        String number = read.text("ticket", 8);
        String pin = read.text("pin", 4);
        Tries.Try begun = tries.count(kiosk.get().code());
        TicketView ticket = tickets.open(number, pin).orElseThrow(() -> new Problem(TicketProblem.TICKET_UNKNOWN));
        tries.right(begun);
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (RequestView request : requests.ofTicket(ticket)) {
            list.add(Json.createObjectBuilder()
                    .add("kind", request.kind().name())
                    .add("state", request.state().name()));
        }
        return Json.createObjectBuilder().add("requests", list).build().toString();
    }
}
