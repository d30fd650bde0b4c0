package org.reencuentro.office.retention;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.retention.HoldReason;
import org.reencuentro.retention.Holds;

/** Holding a case that must be kept, and letting go of it. */
@Path("people/{id}/hold")
public class HoldResource {
    @Inject
    private Holds holds;

    @POST
    @Door(Operation.ASK_HOLD)
    public Response ask(@PathParam("id") UUID id, @FormParam("reason") String reason) {
        holds.ask(id, Choice.of(HoldReason.class, reason));
        return ReviewResource.back();
    }

    @POST
    @Path("lifting")
    @Door(Operation.ASK_HOLD)
    public Response askLifting(@PathParam("id") UUID id) {
        holds.askLifting(id);
        return ReviewResource.back();
    }

    @POST
    @Path("decision")
    @Door(Operation.DECIDE_HOLD)
    public Response decide(@PathParam("id") UUID id, @FormParam("agreed") String agreed) {
        if (!"true".equals(agreed) && !"false".equals(agreed)) {
            throw new MalformedForm();
        }
        holds.decide(id, agreed.equals("true"));
        return ReviewResource.back();
    }
}
