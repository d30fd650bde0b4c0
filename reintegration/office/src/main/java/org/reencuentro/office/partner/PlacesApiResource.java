package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reencuentro.directory.PlaceHoldState;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.Services;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** How many places a partner's services have left, as its own program tells it, and those kept for people on the way. */
@Path("api/partner/services")
@Produces(MediaType.APPLICATION_JSON)
public class PlacesApiResource {
    @Inject
    private Services services;

    @Inject
    private PlaceHolds holds;

    @Inject
    private Commands commands;

    /** One's own services with the places that were told last; those of which nobody has told any have none. */
    @GET
    @Door(Operation.LIST_OWN_SERVICES)
    public JsonObject own() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        services.own().forEach(each -> list.add(PlacesJson.service(each)));
        return Json.createObjectBuilder().add("services", list).build();
    }

    /** Places that are kept for somebody on the way, the soonest to lapse first. */
    @GET
    @Path("holds")
    @Door(Operation.LIST_PLACE_HOLDS)
    public JsonObject held() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        holds.own().forEach(each -> list.add(PlacesJson.hold(each)));
        return Json.createObjectBuilder().add("holds", list).build();
    }

    /** Takes {@code places}: how many are left, beside those that are held. */
    @POST
    @Path("{id}/capacity")
    @Consumes(MediaType.APPLICATION_JSON)
    @Door(Operation.TELL_CAPACITY)
    public String tell(@PathParam("id") UUID id, String text) {
        int places = JsonBody.of(text).number("places");
        return commands.once(String.valueOf(places), () -> {
            holds.tell(id, places);
            return Json.createObjectBuilder()
                    .add("id", id.toString())
                    .add("places", places)
                    .build()
                    .toString();
        });
    }

    /** Whoever the place was held for is there. */
    @POST
    @Path("{id}/holds/{hold}/arrival")
    @Door(Operation.TELL_CAPACITY)
    public String take(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
        return end(hold, PlaceHoldState.TAKEN, () -> holds.take(id, hold));
    }

    /** The place goes to others. */
    @POST
    @Path("{id}/holds/{hold}/release")
    @Door(Operation.TELL_CAPACITY)
    public String giveBack(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
        return end(hold, PlaceHoldState.RELEASED, () -> holds.giveBack(id, hold));
    }

    private String end(UUID hold, PlaceHoldState as, Runnable step) {
        return commands.once("", () -> {
            step.run();
            return PlacesJson.outcome(hold, as).toString();
        });
    }
}
