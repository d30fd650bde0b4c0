package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.CallProgress;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Calls;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Problem;

/** Free calls from this kiosk. */
@Path("calls")
public class CallsResource {
    @Inject
    CurrentKiosk kiosk;

    @Inject
    Calls calls;

    @Inject
    Once once;

    @Inject
    Clock clock;

    /** Takes {@code digits}, {@code country} (US or MX, for ten digits) and {@code language}; the line beside rings. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response request(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        RequestKey request = RequestKey.of(key, body);
        String answer = once.answer(kiosk.get().code(), request.key(), request.body(), () -> {
            Body read = Body.read(body, "digits", "country", "language");
            String digits = read.text("digits", 20);
            Language language = read.language();
            CallProgress call = calls.request(kiosk.get(), language, digits, read.optionalText("country", 2));
            return Json.createObjectBuilder()
                    .add("id", call.id().toString())
                    .add("maximumSeconds", call.maximum().toSeconds())
                    .build()
                    .toString();
        });
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    /**
     * {@code state}, {@code maximumSeconds}, {@code secondsLeft}, and once it is over {@code outcome} and {@code talkSeconds}.
     *
     * @throws Problem {@link CallProblem#CALL_UNKNOWN} when it is not this kiosk's call
     */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public String call(@PathParam("id") String id) {
        return json(calls.progress(kiosk.get(), uuid(id)), clock.instant());
    }

    /**
     * More minutes for the asking; answers like {@link #call}, with {@code maximumSeconds} as before where there are none.
     *
     * @throws Problem {@link CallProblem#CALL_UNKNOWN} when it is not this kiosk's call
     */
    @POST
    @Path("{id}/more")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String more(@PathParam("id") String id) {
        return json(calls.more(kiosk.get(), uuid(id)), clock.instant());
    }

    /** Ends the call; ending it again changes nothing. */
    @POST
    @Path("{id}/hangup")
    @Consumes(MediaType.APPLICATION_JSON)
    public void hangUp(@PathParam("id") String id) {
        calls.hangUp(kiosk.get(), uuid(id));
    }

    static String json(CallProgress call, Instant now) {
        Duration talked = call.talkSeconds()
                .map(Duration::ofSeconds)
                .or(() -> call.answeredAt().map(answered -> Duration.between(answered, now)))
                .orElse(Duration.ZERO);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("state", call.state().name())
                .add("maximumSeconds", call.maximum().toSeconds())
                .add("secondsLeft", Math.max(0, call.maximum().minus(talked).toSeconds()))
                .add("talkSeconds", Math.max(0, talked.toSeconds()));
        if (call.state() == CallState.ENDED) {
            call.outcome().ifPresent(outcome -> json.add("outcome", outcome.name()));
        }
        return json.build().toString();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Problem(CallProblem.CALL_UNKNOWN);
        }
    }
}
