package org.reencuentro.office.directory;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.Services;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.shelter.Stays;

/** What one's own organisation offers. */
@Path("partner/services")
public class OwnServicesResource {
    @Inject
    private Services services;

    @Inject
    private PlaceHolds holds;

    @Inject
    private Stays stays;

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
                        "holds",
                        holds.own(),
                        "notes",
                        stays.told(),
                        "may",
                        Policy.could(visit.subject().role(), Operation.ADD_SERVICE)));
    }

    /** One place more or less, or as many as before; or else the number that is said. */
    @POST
    @Path("{id}/capacity")
    @Door(Operation.TELL_CAPACITY)
    public Response tell(
            @PathParam("id") UUID id,
            @FormParam("more") @DefaultValue("") String more,
            @FormParam("places") @DefaultValue("") String places) {
        switch (more) {
            case "1", "-1", "0" -> holds.tellMore(id, Integer.parseInt(more));
            default -> holds.tell(id, number(places));
        }
        return back();
    }

    /** Whoever the place was held for is there. */
    @POST
    @Path("{id}/holds/{hold}/arrival")
    @Door(Operation.TELL_CAPACITY)
    public Response take(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
        holds.take(id, hold);
        return back();
    }

    /** The place goes to others. */
    @POST
    @Path("{id}/holds/{hold}/release")
    @Door(Operation.TELL_CAPACITY)
    public Response giveBack(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
        holds.giveBack(id, hold);
        return back();
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new MalformedForm();
        }
        return Integer.parseInt(text);
    }

    private static Response back() {
        return Response.seeOther(URI.create("/partner/services")).build();
    }
}
