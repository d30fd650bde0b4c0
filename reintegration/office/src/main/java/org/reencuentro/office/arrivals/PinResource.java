package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.arrival.Unannounced;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketProblem;

/** The keypad on a screen that was handed over; nothing else stands on it, and nothing else opens. */
@Path("pin")
public class PinResource {
    @Inject
    private Unannounced unannounced;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.CHOOSE_PIN)
    public Response keypad() {
        return visit.handedFor()
                .map(passenger -> keypad(Response.Status.OK, passenger, null))
                .orElseGet(PinResource::notHanded);
    }

    /** The PIN that whoever holds the ticket has chosen. */
    @POST
    @Door(Operation.CHOOSE_PIN)
    public Response choose(@FormParam("pin") @DefaultValue("") String pin) {
        return visit.handedFor().map(passenger -> choose(passenger, pin)).orElseGet(PinResource::notHanded);
    }

    private Response choose(UUID passenger, String pin) {
        try {
            unannounced.choosePin(passenger, ChosenPin.of(pin));
        } catch (Problem refused) {
            if (!(refused.code() instanceof TicketProblem)) {
                throw refused;
            }
            String why = visit.texts().refusal(refused).orElseThrow(() -> refused);
            return keypad(Status.UNPROCESSABLE, passenger, why);
        }
        return Response.seeOther(URI.create("/pin")).build();
    }

    private static Response notHanded() {
        return Response.seeOther(URI.create("/")).build();
    }

    private Response keypad(Response.StatusType status, UUID passenger, String mistake) {
        Unannounced.Carried carried = unannounced.carried(passenger);
        URI back = UriBuilder.fromPath("/arrivals/{id}")
                .queryParam("at", passenger)
                .build(carried.arrival());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("carried", carried);
        values.put("back", "/step-up?next=" + back.getPath());
        values.put("mistake", mistake);
        return templates.answer(status, "pin.jte", values);
    }
}
