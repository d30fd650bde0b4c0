package org.reencuentro.office.directory;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.reencuentro.directory.Services;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** What one's own organisation offers. */
@Path("partner/services")
public class OwnServicesResource {
    @Inject
    private Services services;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_OWN_SERVICES)
    public Response list() {
        return templates.answer(
                Response.Status.OK,
                "partner-services.jte",
                Map.of(
                        "frame",
                        frames.at("services"),
                        "services",
                        services.own(),
                        "may",
                        Policy.could(visit.subject().role(), Operation.ADD_SERVICE)));
    }
}
