package org.reencuentro.office.shelter;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.shelter.BedKind;
import org.reencuentro.shelter.Houses;

/** The shelters that a hall asks for beds, in its order. */
@Path("shelters")
public class SheltersResource {
    @Inject
    private Houses houses;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_SHELTERS)
    public Response page() {
        return page(Response.Status.OK, null);
    }

    private UUID hall() {
        return visit.hall().orElseThrow(NoSuchPage::new).id();
    }

    private Response page(Response.StatusType status, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("stays"));
        values.put("houses", houses.of(hall()));
        values.put("keep", policy.may(Operation.KEEP_SHELTERS, hall()));
        values.put("mistake", mistake);
        return templates.answer(status, "shelters.jte", values);
    }

    /** For whom its beds are, and how long somebody may stay. */
    @POST
    @Path("{service}")
    @Door(Operation.KEEP_SHELTERS)
    public Response say(
            @PathParam("service") UUID service,
            @FormParam("kind") List<String> kinds,
            @FormParam("hours") @DefaultValue("") String hours) {
        Set<BedKind> whom =
                kinds.stream().map(each -> Choice.of(BedKind.class, each)).collect(Collectors.toSet());
        return kept(() -> houses.say(hall(), service, whom, Whole.of(hours)));
    }

    /** It is asked before all others, or not any more. */
    @POST
    @Path("{service}/order")
    @Door(Operation.KEEP_SHELTERS)
    public Response order(@PathParam("service") UUID service, @FormParam("drop") @DefaultValue("") String drop) {
        return kept(() -> {
            if (drop.equals("yes")) {
                houses.drop(hall(), service);
            } else {
                houses.first(hall(), service);
            }
        });
    }

    private Response kept(Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), tried.mistake()))
                .orElseGet(() -> Response.seeOther(URI.create("/shelters")).build());
    }
}
