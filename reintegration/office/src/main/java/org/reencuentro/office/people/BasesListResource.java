package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What was recorded to act without somebody's yes, and waits for a second person. */
@Path("bases")
public class BasesListResource {
    @Inject
    private BasisRows rows;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_BASES)
    public Response page() {
        return templates.answer(
                Response.Status.OK, "bases.jte", Map.of("frame", frames.at("bases"), "rows", rows.waiting()));
    }
}
