package org.reencuentro.office.board;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.call.LineCall;
import org.reencuentro.call.LineHistory;
import org.reencuentro.kernel.Csv;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What one line did in the last days, without numbers, for whoever sees the board. */
@Path("lines/{id}")
public class LineResource {
    /** As many calls stand on the page; the file has them all. */
    static final int SHOWN = 100;

    @Inject
    private LineHistory history;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_BOARD)
    public Response page(@PathParam("id") UUID id) {
        LineHistory.View line = history.of(id);
        return templates.answer(
                Response.Status.OK,
                "line.jte",
                Map.of("frame", frames.at("board"), "line", line, "look", Look.of(line.state()), "shown", SHOWN));
    }

    /** The same calls as a file. */
    @GET
    @Path("history.csv")
    @Produces("text/csv;charset=utf-8")
    @Door(Operation.READ_BOARD)
    public Response file(@PathParam("id") UUID id) {
        Texts t = visit.texts();
        LineHistory.View line = history.of(id);
        StringBuilder file = new StringBuilder(Csv.BEGINNING);
        file.append(Csv.row(List.of(
                t.of("calls.at"),
                t.of("calls.line"),
                t.of("calls.language"),
                t.of("calls.outcome"),
                t.of("costs.seconds"),
                t.of("line.permission"))));
        for (LineCall call : line.did().calls()) {
            file.append(Csv.row(List.of(
                    call.offeredAt().toString(),
                    line.line().label(),
                    call.language().ownName(),
                    call.outcome().map(outcome -> t.word("outcome", outcome)).orElseGet(() -> t.of("calls.going")),
                    call.talkSeconds().map(Object::toString).orElse(""),
                    t.word("permission", call.permission()))));
        }
        return Response.ok(file.toString())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"line-" + line.line().endpoint() + ".csv\"")
                .build();
    }
}
