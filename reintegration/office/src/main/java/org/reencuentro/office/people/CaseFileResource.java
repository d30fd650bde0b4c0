package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Opening the case file of somebody who has asked for nothing yet, so that they can be looked after and protected. */
@Path("people/{id}/case-file")
public class CaseFileResource {
    @Inject
    private CaseFiles files;

    /** Opens it; once it is open, again changes nothing. */
    @POST
    @Door(Operation.OPEN_CASE)
    public Response open(@PathParam("id") UUID id) {
        files.openOf(id);
        return Response.seeOther(URI.create("/people/" + id)).build();
    }
}
