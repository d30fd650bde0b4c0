package org.reencuentro.office.calls;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.call.VoiceMessages;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Messages that people left for families that did not answer: what becomes of them, never what they say. */
@Path("voice-messages")
public class VoiceMessagesResource {
    @Inject
    private VoiceMessages messages;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_CALLS)
    public Response page() {
        return page(Response.Status.OK, null);
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("voice-messages"));
        values.put("messages", messages.list());
        values.put("mistake", mistake);
        return templates.answer(status, "voice-messages.jte", values);
    }

    /** Has one tried now. */
    @POST
    @Path("{id}/again")
    @Door(Operation.STEER_MESSAGE)
    public Response again(@PathParam("id") UUID id) {
        return done(() -> messages.tryAgain(id));
    }

    /** Lets one go. */
    @POST
    @Path("{id}/let-go")
    @Door(Operation.STEER_MESSAGE)
    public Response letGo(@PathParam("id") UUID id) {
        return done(() -> messages.letGo(id));
    }

    private Response done(Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), tried.mistake()))
                .orElseGet(
                        () -> Response.seeOther(URI.create("/voice-messages")).build());
    }
}
