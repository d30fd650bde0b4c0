package org.reencuentro.office.calls;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.call.AccompanimentView;
import org.reencuentro.call.Accompaniments;
import org.reencuentro.call.StopReason;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The calls of children: an officer prepares them with checked contacts, is at the phone by a code, and can end one. */
@Path("accompaniments")
public class AccompanimentsResource {
    @Inject
    private Accompaniments accompaniments;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.ACCOMPANY_CALL)
    public Response page() {
        return page(Response.Status.OK, null, ContactsForm.empty());
    }

    private UUID hall() {
        return visit.hall().orElseThrow(NoSuchPage::new).id();
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, String mistake, ContactsForm typed) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("accompaniments"));
        values.put("own", accompaniments.own(hall()));
        values.put("typed", typed);
        values.put("mistake", mistake);
        return templates.answer(status, "accompaniments.jte", values);
    }

    /** Prepares the calls of a child. */
    @POST
    @Door(Operation.ACCOMPANY_CALL)
    public Response prepare(MultivaluedMap<String, String> fields) {
        ContactsForm form = ContactsForm.of(fields);
        UUID[] prepared = new UUID[1];
        return Tried.refused(visit.texts(), () -> prepared[0] = accompaniments.prepare(hall(), form.contacts()))
                .map(tried -> page(tried.status(), tried.mistake(), form))
                .orElseGet(() -> to(prepared[0]));
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/accompaniments/" + id)).build();
    }

    /** One of one's own: its code, where it is, whom was called. */
    @GET
    @Path("{id}")
    @Door(Operation.ACCOMPANY_CALL)
    public Response one(@PathParam("id") UUID id) {
        return one(Response.Status.OK, null, id);
    }

    private Response one(Response.StatusType status, String mistake, UUID id) {
        AccompanimentView found = accompaniments.one(hall(), id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("accompaniments"));
        values.put("one", found);
        values.put("mistake", mistake);
        return templates.answer(status, "accompaniment.jte", values);
    }

    /** Ends the call that goes on. */
    @POST
    @Path("{id}/stop")
    @Door(Operation.ACCOMPANY_CALL)
    public Response stop(@PathParam("id") UUID id, @FormParam("why") @DefaultValue("") String why) {
        StopReason reason = Choice.of(StopReason.class, why);
        return done(id, () -> accompaniments.stop(hall(), id, reason));
    }

    /** The officer leaves. */
    @POST
    @Path("{id}/end")
    @Door(Operation.ACCOMPANY_CALL)
    public Response end(@PathParam("id") UUID id) {
        return done(id, () -> accompaniments.end(hall(), id));
    }

    private Response done(UUID id, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> one(tried.status(), tried.mistake(), id))
                .orElseGet(() -> to(id));
    }
}
