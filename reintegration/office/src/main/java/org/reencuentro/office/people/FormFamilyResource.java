package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.reencuentro.person.Families;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The family of somebody, formed if they are in none yet. */
@Path("people/{id}/family")
public class FormFamilyResource {
    @Inject
    private Families families;

    @POST
    @Door(Operation.FORM_FAMILY)
    public Response form(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create("/families/" + families.formOf(id))).build();
    }
}
