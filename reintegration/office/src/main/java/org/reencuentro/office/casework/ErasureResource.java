package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.office.web.Choice;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Asking that a case be erased, and deciding about it. */
@Path("people/{id}/erasure")
public class ErasureResource {
    @Inject
    private Erasures erasures;

    @POST
    @Door(Operation.ASK_ERASURE)
    public Response ask(@PathParam("id") UUID id, @FormParam("reason") String reason) {
        erasures.ask(id, Choice.of(ErasureReason.class, reason));
        return Response.seeOther(URI.create("/people/" + id)).build();
    }

    @POST
    @Path("approval")
    @Door(Operation.DECIDE_ERASURE)
    public Response approve(@PathParam("id") UUID id) {
        erasures.approve(id);
        return decided();
    }

    @POST
    @Path("refusal")
    @Door(Operation.DECIDE_ERASURE)
    public Response refuse(@PathParam("id") UUID id) {
        erasures.refuse(id);
        return decided();
    }

    private static Response decided() {
        return Response.seeOther(URI.create("/erasures")).build();
    }
}
