package org.reencuentro.office.exports;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.export.ExportFile;
import org.reencuentro.export.ExportList;
import org.reencuentro.export.Exports;
import org.reencuentro.kernel.Csv;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Subject;

/** Taking lists out. */
@Path("exports")
public class ExportsResource {
    @Inject
    private Exports exports;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_EXPORTS)
    public Response page() {
        List<ExportList> lists = Arrays.stream(ExportList.values())
                .filter(list -> list.opens(Callers.current().role()))
                .toList();
        return templates.answer(
                Response.Status.OK,
                "exports.jte",
                Map.of(
                        "frame",
                        frames.at("exports"),
                        "lists",
                        lists,
                        "own",
                        exports.own(),
                        "waiting",
                        exports.waiting()));
    }

    @POST
    @Door(Operation.ASK_EXPORT)
    public Response ask(@FormParam("list") String list) {
        exports.ask(Choice.of(ExportList.class, list));
        return back();
    }

    @POST
    @Path("{id}/decision")
    @Door(Operation.DECIDE_EXPORT)
    public Response decide(@PathParam("id") UUID id, @FormParam("agreed") String agreed) {
        if (!"true".equals(agreed) && !"false".equals(agreed)) {
            throw new MalformedForm();
        }
        exports.decide(id, agreed.equals("true"));
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/exports")).build();
    }

    /** The file itself, once. */
    @POST
    @Path("{id}/file")
    @Door(Operation.TAKE_EXPORT)
    public Response take(@PathParam("id") UUID id) {
        ExportFile file = exports.take(id);
        Texts t = visit.texts();
        Subject taker = Callers.current();
        StreamingOutput content = out -> {
            try (Callers.Acting acting = Callers.begin(taker)) {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(file, t, writer);
                writer.flush();
            }
        };
        String name = "reencuentro-%s-%s.csv".formatted(file.list().name().toLowerCase(Locale.ROOT), file.code());
        return Response.ok(content, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }

    static void write(ExportFile file, Texts t, Writer out) throws IOException {
        out.write(Csv.BEGINNING);
        out.write(Csv.row(List.of(t.of("exports.file.export"), file.code(), t.of("exports.list." + file.list()))));
        out.write(Csv.row(List.of(
                t.of("exports.file.taken"), file.takenBy(), file.takenAt().toString())));
        out.write(Csv.row(List.of(t.of("exports.file.warning"))));
        out.write(Csv.row(file.list().columns().stream()
                .map(column -> t.of("exports.column." + column))
                .toList()));
        int written = 0;
        while (written < file.lines() && file.rows().hasNext()) {
            out.write(Csv.row(file.rows().next()));
            written++;
        }
        out.write(Csv.row(List.of(t.of("exports.file.end", file.code(), written))));
    }
}
