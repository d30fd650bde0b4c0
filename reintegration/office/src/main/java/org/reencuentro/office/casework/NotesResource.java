package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.office.web.Choice;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Adding notes to a case. */
@Path("people/{id}/notes")
public class NotesResource {
    @Inject
    private CaseNotes notes;

    /** Adds a note; who may not write in its compartment finds nothing there. */
    @POST
    @Door(Operation.WRITE_NOTE)
    public Response write(
            @PathParam("id") UUID id,
            @FormParam("compartment") @DefaultValue("GENERAL") String compartment,
            @FormParam("text") @DefaultValue("") String text) {
        Compartment into = Choice.of(Compartment.class, compartment);
        notes.write(id, into, text);
        return Response.seeOther(URI.create("/people/" + id + "#notes")).build();
    }
}
