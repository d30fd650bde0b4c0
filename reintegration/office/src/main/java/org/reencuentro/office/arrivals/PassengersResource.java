package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What the flight desk does with one person, or with one family at once. */
@Path("arrivals/{id}/passengers/{passenger}")
public class PassengersResource {
    @Inject
    private FlightDesk desk;

    @Inject
    private DeskPages pages;

    @Inject
    private Visit visit;

    /** The desk with this person selected; for pages that fetch it, what stands beside the list alone. */
    @GET
    @Door(Operation.READ_MANIFEST)
    public Response selected(
            @PathParam("id") UUID id,
            @PathParam("passenger") UUID passenger,
            @QueryParam("part") @DefaultValue("") String part) {
        return part.equals("panel")
                ? pages.panel(id, passenger)
                : Response.seeOther(DeskPages.back(id, "")
                                .queryParam("at", passenger)
                                .build(id))
                        .build();
    }

    /** Present: alone, or together with those of the family whom no desk has seen. */
    @POST
    @Path("check-in")
    @Door(Operation.CHECK_IN)
    public Response checkIn(
            @PathParam("id") UUID id,
            @PathParam("passenger") UUID passenger,
            @FormParam("together") @DefaultValue("") String together,
            @FormParam("show") @DefaultValue("") String show) {
        int number = visit.desk();
        return pages.after(
                id,
                passenger,
                together.isEmpty() ? desk.pass(passenger, number) : desk.passTogether(passenger, number),
                show);
    }

    /** To the doctor, not come, or present again once the doctor or the officer has seen them. */
    @POST
    @Path("state")
    @Door(Operation.CHECK_IN)
    public Response state(
            @PathParam("id") UUID id,
            @PathParam("passenger") UUID passenger,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("show") @DefaultValue("") String show) {
        PassengerState state = Choice.of(PassengerState.class, to);
        try {
            return pages.after(id, passenger, desk.move(passenger, state, visit.desk()), show);
        } catch (Problem refused) {
            if (refused.code() != ArrivalProblem.PASSENGER_STEP_REFUSED) {
                throw refused;
            }
            return pages.refused(id, passenger, refused, show);
        }
    }

    /** A short note. */
    @POST
    @Path("notes")
    @Door(Operation.CHECK_IN)
    public Response note(
            @PathParam("id") UUID id,
            @PathParam("passenger") UUID passenger,
            @FormParam("text") @DefaultValue("") String text) {
        try {
            desk.note(passenger, text);
        } catch (Problem refused) {
            if (refused.code() != ArrivalProblem.SHORT_NOTE_UNREADABLE) {
                throw refused;
            }
            return pages.refused(id, passenger, refused, "");
        }
        return Response.seeOther(
                        DeskPages.back(id, "").queryParam("at", passenger).build(id))
                .build();
    }
}
