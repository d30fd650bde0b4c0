package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What the flight desk does for an arrival as a whole. */
@Path("arrivals/{id}/desk")
public class DeskResource {
    @Inject
    private FlightDesk desk;

    @Inject
    private DeskPages pages;

    @Inject
    private Visit visit;

    /** Takes back what whoever presses did last at this arrival. */
    @POST
    @Path("undoing")
    @Door(Operation.KEEP_DESK)
    public Response undo(@PathParam("id") UUID id, @FormParam("show") @DefaultValue("") String show) {
        try {
            List<UUID> back = desk.undoLast(id);
            return back.isEmpty()
                    ? refused(Response.Status.CONFLICT, id, visit.texts().of("desk.undo.nothing"))
                    : Response.seeOther(DeskPages.back(id, show)
                                    .queryParam("undone", back.get(0))
                                    .build(id))
                            .build();
        } catch (Problem refused) {
            if (refused.code() != ArrivalProblem.PASSENGER_STEP_OVERTAKEN) {
                throw refused;
            }
            return refused(Response.Status.CONFLICT, id, words(refused));
        }
    }

    /** How many people were counted at the door. */
    @POST
    @Path("count")
    @Door(Operation.KEEP_DESK)
    public Response count(@PathParam("id") UUID id, @FormParam("people") @DefaultValue("") String people) {
        try {
            desk.count(id, people.strip().matches("[0-9]{1,4}") ? Integer.parseInt(people.strip()) : -1);
        } catch (Problem refused) {
            if (refused.code() != ArrivalProblem.HEAD_COUNT_UNREADABLE) {
                throw refused;
            }
            return refused(Status.UNPROCESSABLE, id, words(refused));
        }
        return Response.seeOther(DeskPages.back(id, "").build(id)).build();
    }

    /** At which desk this browser stands. */
    @POST
    @Path("number")
    @Door(Operation.KEEP_DESK)
    public Response number(@PathParam("id") UUID id, @FormParam("number") @DefaultValue("") String number) {
        int chosen = number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 0;
        return Response.seeOther(DeskPages.back(id, "").build(id))
                .cookie(visit.desk(chosen))
                .build();
    }

    private Response refused(Response.StatusType status, UUID id, String why) {
        return pages.answer(status, id, DeskPage.Asked.everybody(), new DeskPage.Told(Optional.empty(), false, why));
    }

    private String words(Problem refused) {
        return visit.texts().refusal(refused).orElseThrow(() -> refused);
    }
}
