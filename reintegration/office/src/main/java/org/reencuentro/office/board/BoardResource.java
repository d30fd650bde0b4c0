package org.reencuentro.office.board;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.hall.Attentions;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Subject;

/** The live board as a page, as a stream of changes and as JSON; and who goes to those who ask for a person. */
@Path("")
public class BoardResource {
    @Inject
    private Boards boards;

    @Inject
    private BoardFeed feed;

    @Inject
    private Attentions attentions;

    @Inject
    private TrunkTests trunkTests;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Path("board")
    @Door(Operation.READ_BOARD)
    public Response page() {
        return templates.answer(
                Response.Status.OK,
                "board.jte",
                Map.of(
                        "frame",
                        frames.at("board"),
                        "board",
                        boards.now(),
                        "goes",
                        goes(visit.subject()),
                        "tests",
                        trunkTests.possible() && Policy.could(visit.subject().role(), Operation.TEST_TRUNK)));
    }

    /** Whether somebody might go to those who ask for a person. */
    static boolean goes(Subject subject) {
        return Policy.could(subject.role(), Operation.GO_TO_SOMEBODY);
    }

    /** Sends the board at once, after each change, and every few seconds, so that its absence is noticed. */
    @GET
    @Path("board/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Door(Operation.READ_BOARD)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        feed.join(sink, sse, visit.texts(), visit.token().orElseThrow());
    }

    /** Says what a stream would be, without beginning one that nobody could end: without a body no client is seen to go. */
    @HEAD
    @Path("board/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Door(Operation.READ_BOARD)
    public Response eventsHead() {
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS).build();
    }

    @GET
    @Path("board.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.READ_BOARD)
    public JsonObject json() {
        BoardView board = boards.now();
        JsonArrayBuilder lines = Json.createArrayBuilder();
        board.tiles().forEach(tile -> {
            JsonObjectBuilder line = Json.createObjectBuilder()
                    .add("code", tile.code())
                    .add("label", tile.label())
                    .add("kind", word(tile.kind()))
                    .add("state", word(tile.state()))
                    .add("since", tile.stateSince().toString());
            tile.screen().ifPresent(screen -> line.add("screen", word(screen)));
            lines.add(line);
        });
        JsonArrayBuilder waiting = Json.createArrayBuilder();
        board.attentions()
                .forEach(attention -> waiting.add(Json.createObjectBuilder()
                        .add("id", attention.id().toString())
                        .add("place", attention.place())
                        .add("language", attention.language().tag())
                        .add("minor", attention.minor())
                        .add("since", attention.raisedAt().toString())));
        JsonArrayBuilder silent = Json.createArrayBuilder();
        board.silent()
                .forEach(silence -> silent.add(Json.createObjectBuilder()
                        .add("line", silence.line().endpoint())
                        .add("cause", word(silence.cause()))
                        .add("since", silence.since().toString())));
        JsonArrayBuilder trunk = Json.createArrayBuilder();
        board.trunk().forEach(test -> {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("askedAt", test.askedAt().toString());
            test.result().ifPresent(result -> one.add("result", word(result)));
            test.waited().ifPresent(waited -> one.add("milliseconds", waited.toMillis()));
            trunk.add(one);
        });
        return Json.createObjectBuilder()
                .add("lines", lines)
                .add("silent", silent)
                .add("trunk", trunk)
                .add("attentions", waiting)
                .add("stale", board.silentSince().isPresent())
                .add("demonstration", visit.demonstration())
                .build();
    }

    /** The exchange calls the hall's own test number through the trunk. */
    @POST
    @Path("board/trunk-tests")
    @Door(Operation.TEST_TRUNK)
    public Response testTrunk() {
        trunkTests.ask(visit.hall().orElseThrow(NoSuchPage::new).id());
        return Response.seeOther(URI.create("/board")).build();
    }

    /** "I go": nobody else needs to. */
    @POST
    @Path("attentions/{id}/taking")
    @Door(Operation.GO_TO_SOMEBODY)
    public Response take(@PathParam("id") UUID id, @FormParam("back") @DefaultValue("/") String back) {
        attentions.take(id);
        return Response.seeOther(URI.create(back.equals("/board") ? "/board" : "/"))
                .build();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
