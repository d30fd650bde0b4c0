package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.Notifications;

/** What happened to one's own referrals since one last looked. */
@Path("notifications")
public class NotificationsResource {
    @Inject
    private Notifications notifications;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_NOTIFICATIONS)
    public Response page() {
        return templates.answer(
                Response.Status.OK,
                "notifications.jte",
                Map.of("frame", frames.at("notifications"), "notifications", notifications.list()));
    }

    /** How many are unread: what pages that are open ask for when there is news. */
    @GET
    @Path("unread")
    @Produces(MediaType.TEXT_PLAIN)
    @Door(Operation.COUNT_NOTIFICATIONS)
    public String unread() {
        return String.valueOf(notifications.unread());
    }

    /** Marks one as read and leads to its referral. */
    @POST
    @Path("{id}/opening")
    @Door(Operation.MARK_NOTIFICATIONS)
    public Response open(@PathParam("id") UUID id) {
        UUID referral = notifications.open(id);
        String place = visit.requireAccount().role().partner() ? "/partner/referrals/" : "/referrals/";
        return Response.seeOther(URI.create(place + referral)).build();
    }

    /** Marks them all as read. */
    @POST
    @Path("reading")
    @Door(Operation.MARK_NOTIFICATIONS)
    public Response readAll() {
        notifications.readAll();
        return Response.seeOther(URI.create("/notifications")).build();
    }
}
