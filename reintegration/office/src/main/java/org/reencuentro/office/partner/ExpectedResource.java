package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.arrival.Expectations;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Which arrivals a partner is to expect: numbers and needs, nobody's name. */
@Path("partner/arrivals")
public class ExpectedResource {
    @Inject
    private Expectations expectations;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_EXPECTED)
    public Response page() {
        return templates.answer(
                Response.Status.OK,
                "partner-arrivals.jte",
                Map.of("frame", frames.at("expected"), "expected", expectations.holding()));
    }

    @POST
    @Path("{message}/acknowledgement")
    @Door(Operation.ACKNOWLEDGE_EXPECTED)
    public Response acknowledge(@PathParam("message") UUID message) {
        expectations.acknowledge(message);
        return Response.seeOther(URI.create("/partner/arrivals")).build();
    }
}
