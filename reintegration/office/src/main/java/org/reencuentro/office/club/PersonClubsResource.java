package org.reencuentro.office.club;

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
import java.util.UUID;
import org.reencuentro.club.Memberships;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** The self-help groups of a person. */
@Path("people/{id}/clubs")
public class PersonClubsResource {
    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** To which they belong, and which would take them in. */
    @GET
    @Door(Operation.READ_CASE)
    public Response page(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, null);
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, UUID id, String mistake) {
        boolean joins = policy.may(Operation.JOIN_CLUB, id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("memberships", memberships.of(id));
        values.put("offered", joins ? memberships.offered(id) : List.of());
        values.put("joins", joins);
        values.put("mistake", mistake);
        return templates.answer(status, "person-clubs.jte", values);
    }

    /** They become a member. */
    @POST
    @Door(Operation.JOIN_CLUB)
    public Response join(
            @PathParam("id") UUID id,
            @FormParam("club") @DefaultValue("") String club,
            @FormParam("promised") @DefaultValue("") String promised) {
        UUID chosen = chosen(club);
        return kept(id, () -> memberships.join(id, chosen, promised.equals("yes")));
    }

    private static UUID chosen(String text) {
        return Addresses.uuid(text).orElseThrow(MalformedForm::new);
    }

    /** They do not belong to it any more. */
    @POST
    @Path("leaving")
    @Door(Operation.JOIN_CLUB)
    public Response leave(@PathParam("id") UUID id, @FormParam("club") @DefaultValue("") String club) {
        UUID chosen = chosen(club);
        return kept(id, () -> memberships.leave(id, chosen));
    }

    /** A seat is kept for them, or is free again. */
    @POST
    @Path("seats")
    @Door(Operation.JOIN_CLUB)
    public Response seat(
            @PathParam("id") UUID id,
            @FormParam("session") @DefaultValue("") String session,
            @FormParam("back") @DefaultValue("") String back) {
        UUID chosen = chosen(session);
        return kept(id, () -> {
            if (back.equals("yes")) {
                memberships.giveBack(id, chosen);
            } else {
                memberships.take(id, chosen);
            }
        });
    }

    private Response kept(UUID id, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), id, tried.mistake()))
                .orElseGet(() -> Response.seeOther(URI.create("/people/" + id + "/clubs"))
                        .build());
    }
}
