package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.WaitingNumbers;
import org.reencuentro.hall.WaitingView;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Mass arrivals: peak mode, waiting numbers, and the board on which they are called. */
@Path("waiting")
public class WaitingResource {
    @Inject
    private WaitingNumbers numbers;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Where numbers are given out and peak mode is switched. */
    @GET
    @Door(Operation.KEEP_NUMBERS)
    public Response page(@QueryParam("given") @DefaultValue("") String given) {
        WaitingView now = numbers.now(hall().id());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("now", now);
        values.put("desk", visit.desk());
        values.put(
                "given",
                given.matches("[1-9][0-9]{0,4}")
                        ? Optional.of(Integer.valueOf(given)).filter(number -> number <= now.given())
                        : Optional.<Integer>empty());
        return templates.answer(Response.Status.OK, "waiting.jte", values);
    }

    /** What everybody in the hall sees: numbers and desks. */
    @GET
    @Path("board")
    @Door(Operation.READ_NUMBERS)
    public Response board() {
        HallView hall = hall();
        return templates.answer(
                Response.Status.OK,
                "waiting-board.jte",
                Map.of("frame", frames.outside(), "now", numbers.now(hall.id()), "hall", hall.name()));
    }

    /** Switches to peak mode, or back. */
    @POST
    @Path("peak")
    @Door(Operation.KEEP_NUMBERS)
    public Response peak(@FormParam("on") @DefaultValue("") String on) {
        UUID hall = hall().id();
        if (on.equals("yes")) {
            numbers.begin(hall);
        } else {
            numbers.end(hall);
        }
        return Response.seeOther(URI.create("/waiting")).build();
    }

    /** Gives out the next number. */
    @POST
    @Path("numbers")
    @Door(Operation.KEEP_NUMBERS)
    public Response give() {
        return Response.seeOther(URI.create("/waiting?given=" + numbers.give(hall().id())))
                .build();
    }

    /** Calls the next number to this desk. */
    @POST
    @Path("calls")
    @Door(Operation.KEEP_NUMBERS)
    public Response call(@FormParam("back") @DefaultValue("/waiting") String back) {
        numbers.callNext(hall().id(), visit.desk());
        return Response.seeOther(Addresses.own(back)).build();
    }

    private HallView hall() {
        return visit.hall().orElseThrow(NoSuchPage::new);
    }
}
