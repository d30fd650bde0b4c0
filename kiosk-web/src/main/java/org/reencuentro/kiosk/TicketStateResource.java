package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Tries;
import org.reencuentro.referral.OwnWord;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.TicketProblem;
import org.reencuentro.ticket.TicketTries;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/** How far the requests of a ticket are, and whether help came, for and by who knows its PIN. */
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

    @Inject
    OwnWord ownWord;

    /**
     * Takes {@code ticket} and {@code pin}; answers {@code requests} with {@code kind} and {@code state} alone, the
     * oldest first; where a partner says that it has helped, and nobody has said whether that is so, also {@code ask}, by
     * which {@link #confirm} knows the request.
     *
     * @throws Problem {@link TicketProblem#TICKET_UNKNOWN} when it does not open, for whatever reason;
     *     {@link KioskProblem#TOO_MANY_TRIES} when too many did not open at this kiosk
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String state(byte[] body) {
        return states(open(Body.read(body, "ticket", "pin")));
    }

    /**
     * Takes {@code ticket}, {@code pin}, the {@code request} that was asked about and whether they were {@code helped};
     * answers as {@link #state}.
     *
     * @throws Problem as {@link #state}, and {@link org.reencuentro.referral.ReferralProblem#REQUEST_UNKNOWN} when
     *     nothing is asked about it, or not any more
     */
    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String confirm(byte[] body) {
        Body read = Body.read(body, "ticket", "pin", "request", "helped");
        boolean helped = read.flag("helped");
        UUID request = id(read.text("request", 36));
        TicketView ticket = open(read);
        ownWord.say(ticket, request, helped);
        return states(ticket);
    }

    private TicketView open(Body read) {
        String number = read.text("ticket", 8);
        String pin = read.text("pin", 4);
        Tries.Try begun = tries.count(kiosk.get().code()).orElseThrow(() -> new Problem(KioskProblem.TOO_MANY_TRIES));
        TicketView ticket = tickets.open(number, pin).orElseThrow(() -> new Problem(TicketProblem.TICKET_UNKNOWN));
        tries.right(begun);
        return ticket;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Problem(KioskProblem.BODY_MALFORMED, Map.of("field", "request"));
        }
    }

    private String states(TicketView ticket) {
        Set<UUID> asked = ownWord.asked(ticket);
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (RequestView request : requests.ofTicket(ticket)) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("kind", request.kind().name())
                    .add("state", request.state().name());
            if (asked.contains(request.id())) {
                one.add("ask", request.id().toString());
            }
            list.add(one);
        }
        return Json.createObjectBuilder().add("requests", list).build().toString();
    }
}
