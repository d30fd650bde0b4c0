package org.reencuentro.office.delivery;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.delivery.Attempt;
import org.reencuentro.delivery.DeliveryProblem;
import org.reencuentro.delivery.Webhooks;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Where partners' own systems hear of changes. */
@Path("webhooks")
public class WebhooksResource {
    @Inject
    private Webhooks webhooks;

    @Inject
    private Directory directory;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** What was just done, as the page tells it; each part is null when it was not that. */
    private record Done(String secret, String tried, boolean arrived, String mistake, String address, String owner) {
        static final Done NOTHING = new Done(null, null, false, null, "", "");
    }

    @GET
    @Door(Operation.LIST_WEBHOOKS)
    public Response list() {
        return page(Response.Status.OK, Done.NOTHING);
    }

    @POST
    @Door(Operation.ADD_WEBHOOK)
    public Response add(
            @FormParam("organisation") @DefaultValue("") String organisation,
            @FormParam("address") @DefaultValue("") String address) {
        try {
            UUID owner = visit.subject()
                    .organisation()
                    .or(() -> organisations().keySet().stream()
                            .filter(each -> each.toString().equals(organisation))
                            .findFirst())
                    .orElseThrow(() -> new Problem(DeliveryProblem.WEBHOOK_WITHOUT_ORGANISATION));
            webhooks.check(address);
            return page(
                    Response.Status.OK, new Done(webhooks.add(owner, address).secret(), null, false, null, "", ""));
        } catch (Problem refusal) {
            return page(
                    Entrance.status(refusal),
                    new Done(null, null, false, Entrance.mistake(visit.texts(), refusal), address, organisation));
        }
    }

    @POST
    @Path("{id}/secret")
    @Door(Operation.ROTATE_WEBHOOK)
    public Response rotate(@PathParam("id") UUID id) {
        return page(Response.Status.OK, new Done(webhooks.rotate(id).secret(), null, false, null, "", ""));
    }

    /** Sends a message at once and shows how that went. */
    @POST
    @Path("{id}/ping")
    @Door(Operation.TRY_WEBHOOK)
    public Response ping(@PathParam("id") UUID id) {
        Attempt attempt = webhooks.ping(id);
        return page(Response.Status.OK, new Done(null, told(visit.texts(), attempt), attempt.arrived(), null, "", ""));
    }

    private static String told(Texts t, Attempt attempt) {
        return attempt.fault()
                .map(fault -> t.of(
                        "webhooks.tried.not",
                        t.word("delivery.fault", fault)
                                + (attempt.status().isPresent()
                                        ? " (" + attempt.status().getAsInt() + ")"
                                        : "")))
                .orElseGet(() -> t.of(
                        "webhooks.tried.arrived",
                        attempt.status().orElse(0),
                        attempt.took().toMillis()));
    }

    @POST
    @Path("{id}/pause")
    @Door(Operation.CHANGE_WEBHOOK)
    public Response pause(@PathParam("id") UUID id) {
        webhooks.pause(id);
        return back();
    }

    @POST
    @Path("{id}/resumption")
    @Door(Operation.CHANGE_WEBHOOK)
    public Response resume(@PathParam("id") UUID id) {
        webhooks.resume(id);
        return back();
    }

    @POST
    @Path("{id}/removal")
    @Door(Operation.CHANGE_WEBHOOK)
    public Response takeAway(@PathParam("id") UUID id) {
        webhooks.takeAway(id);
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/webhooks")).build();
    }

    private Response page(Response.StatusType status, Done done) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("webhooks"));
        values.put("webhooks", webhooks.list());
        values.put("organisations", organisations());
        values.put("own", visit.subject().organisation());
        values.put("secret", done.secret());
        values.put("tried", done.tried());
        values.put("arrived", done.arrived());
        values.put("mistake", done.mistake());
        values.put("address", done.address());
        values.put("owner", done.owner());
        return templates.answer(status, "webhooks.jte", values);
    }

    private Map<UUID, String> organisations() {
        return directory.organisations().stream()
                .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
    }
}
