package org.reencuentro.office.calls;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.reencuentro.call.CallRecord;
import org.reencuentro.call.Calls;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Call records, newest first. */
@Path("")
public class CallsResource {
    private static final int MOST = 200;

    @Inject
    private Calls calls;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Path("calls")
    @Door(Operation.LIST_CALLS)
    public Response page() {
        return templates.answer(
                Response.Status.OK, "calls.jte", Map.of("frame", frames.at("calls"), "calls", calls.newest(MOST)));
    }

    @GET
    @Path("calls.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.LIST_CALLS)
    public JsonObject json() {
        JsonArrayBuilder records = Json.createArrayBuilder();
        calls.newest(MOST).forEach(call -> records.add(json(call)));
        return Json.createObjectBuilder().add("calls", records).build();
    }

    private static JsonObjectBuilder json(CallRecord call) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", call.id().toString())
                .add("line", call.line())
                .add("language", call.language().tag())
                .add("permission", call.permission().name())
                .add("state", call.state().name())
                .add("offeredAt", call.offeredAt().toString());
        call.region().ifPresent(region -> json.add("country", region));
        call.type().ifPresent(type -> json.add("type", type.name()));
        call.lastTwo().ifPresent(digits -> json.add("lastTwo", digits));
        call.answeredAt().map(Instant::toString).ifPresent(at -> json.add("answeredAt", at));
        call.endedAt().map(Instant::toString).ifPresent(at -> json.add("endedAt", at));
        call.talkSeconds().ifPresent(seconds -> json.add("talkSeconds", seconds));
        call.outcome().ifPresent(outcome -> json.add("outcome", outcome.name()));
        call.cause().ifPresent(cause -> json.add("cause", cause));
        return json;
    }
}
