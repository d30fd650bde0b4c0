package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.HandedScreens;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.DeskView;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.arrival.Unannounced;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.TicketProblem;

/** The ticket that somebody at the desk carries: its PIN, and, if they choose so, whose it is. */
@Path("arrivals/{id}/tickets/{passenger}")
public class TicketResource {
    @Inject
    private FlightDesk desk;

    @Inject
    private Unannounced unannounced;

    @Inject
    private HandedScreens screens;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.KEEP_DESK)
    public Response page(@PathParam("id") UUID id, @PathParam("passenger") UUID passenger) {
        return page(Response.Status.OK, id, passenger, null);
    }

    /** Hands the screen to whoever carries the ticket; from now on it shows nothing but the keypad. */
    @POST
    @Path("handing-over")
    @Door(Operation.HAND_SCREEN)
    public Response handOver(@PathParam("id") UUID id, @PathParam("passenger") UUID passenger) {
        require(desk.now(id), passenger);
        screens.hand(visit.requireSession(), passenger);
        return Response.seeOther(URI.create("/pin")).build();
    }

    /** Lets the holder choose the PIN at a kiosk. */
    @POST
    @Path("pin-at-kiosk")
    @Door(Operation.CHECK_IN)
    public Response atKiosk(@PathParam("id") UUID id, @PathParam("passenger") UUID passenger) {
        unannounced.letPinBeChosen(passenger);
        return Response.seeOther(
                        DeskPages.back(id, "").path("tickets/{passenger}").build(id, passenger))
                .build();
    }

    /** The person has chosen to say who they are, and types the PIN. */
    @POST
    @Path("person")
    @Door(Operation.KEEP_DESK)
    public Response sayWho(
            @PathParam("id") UUID id,
            @PathParam("passenger") UUID passenger,
            @FormParam("row") @DefaultValue("") String row,
            @FormParam("pin") @DefaultValue("") String pin) {
        DeskView now = desk.now(id);
        PassengerView unnamed = require(now, passenger);
        Optional<PassengerView> meant = now.passengers().stream()
                .filter(each -> each.id().toString().equals(row) && !each.unnamed())
                .findFirst();
        if (meant.isEmpty()) {
            return page(Status.UNPROCESSABLE, id, passenger, visit.texts().of("ticket.mistake.who"));
        }
        try {
            unannounced.sayWho(
                    id,
                    unnamed.ticket().orElseThrow().number(),
                    pin,
                    meant.get().id(),
                    visit.desk());
        } catch (Problem refused) {
            if (refused.code() != TicketProblem.TICKET_UNKNOWN
                    && refused.code() != ArrivalProblem.PASSENGER_HAS_A_NAME
                    && refused.code() != TicketProblem.PIN_TOO_EASY) {
                throw refused;
            }
            return page(
                    Status.UNPROCESSABLE,
                    id,
                    passenger,
                    visit.texts().refusal(refused).orElseThrow(() -> refused));
        }
        return Response.seeOther(DeskPages.back(id, "")
                        .queryParam("passed", meant.get().id())
                        .build(id))
                .build();
    }

    private static PassengerView require(DeskView now, UUID passenger) {
        return now.passengers().stream()
                .filter(each -> each.id().equals(passenger) && each.ticket().isPresent())
                .findFirst()
                .orElseThrow(() -> new Problem(ArrivalProblem.PASSENGER_UNKNOWN));
    }

    private Response page(Response.StatusType status, UUID id, UUID passenger, String mistake) {
        DeskView now = desk.now(id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("now", now);
        values.put("one", require(now, passenger));
        values.put("awaitsPin", unannounced.awaitsPin(passenger));
        values.put("mistake", mistake);
        return templates.answer(status, "ticket.jte", values);
    }
}
