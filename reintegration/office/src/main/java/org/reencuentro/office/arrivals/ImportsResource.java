package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ImportView;
import org.reencuentro.arrival.ManifestColumn;
import org.reencuentro.arrival.ManifestColumns;
import org.reencuentro.arrival.ManifestFindings;
import org.reencuentro.arrival.ManifestRuns;
import org.reencuentro.arrival.Manifests;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** A list on its way in, step by step: its columns, what would go in, the decision, and taking it back. */
@Path("arrivals/{id}/imports")
public class ImportsResource {
    @Inject
    private Manifests manifests;

    @Inject
    private ManifestRuns runs;

    @Inject
    private ImportPages pages;

    /** Where a file is handed in, and what was handed in before. */
    @GET
    @Door(Operation.IMPORT_MANIFEST)
    public Response all(@PathParam("id") UUID id) {
        return pages.all(Response.Status.OK, id, "", null);
    }

    @GET
    @Path("{import}")
    @Door(Operation.IMPORT_MANIFEST)
    public Response one(@PathParam("id") UUID id, @PathParam("import") UUID manifest) {
        return pages.one(Response.Status.OK, id, manifest, Optional.empty(), null);
    }

    /** How far it is, for a page that stays open. */
    @GET
    @Path("{import}/progress.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.READ_ARRIVAL)
    public JsonObject progress(@PathParam("id") UUID id, @PathParam("import") UUID manifest) {
        ImportView view = manifests.progress(id, manifest);
        return Json.createObjectBuilder()
                .add("state", view.state().name())
                .add("working", view.state().working())
                .add("rows", view.good())
                .add("written", runs.written(manifest).orElse(0))
                .build();
    }

    /** Says what each column is. */
    @POST
    @Path("{import}/columns")
    @Door(Operation.IMPORT_MANIFEST)
    public Response columns(
            @PathParam("id") UUID id, @PathParam("import") UUID manifest, MultivaluedMap<String, String> form) {
        ManifestColumns chosen = chosen(form);
        return pages.orTell(id, manifest, Optional.of(chosen), () -> {
            manifests.map(id, manifest, chosen);
            return manifest;
        });
    }

    private static ManifestColumns chosen(MultivaluedMap<String, String> form) {
        List<Optional<ManifestColumn>> meanings = new ArrayList<>();
        for (int i = 0; form.containsKey("column" + i); i++) {
            String said = form.getFirst("column" + i);
            meanings.add(said.isEmpty() ? Optional.empty() : Optional.of(Choice.of(ManifestColumn.class, said)));
        }
        if (meanings.isEmpty()) {
            throw new MalformedForm();
        }
        return new ManifestColumns(meanings);
    }

    @POST
    @Path("{import}/acceptance")
    @Door(Operation.IMPORT_MANIFEST)
    public Response accept(@PathParam("id") UUID id, @PathParam("import") UUID manifest) {
        manifests.accept(id, manifest);
        return backTo(id, manifest);
    }

    @POST
    @Path("{import}/discarding")
    @Door(Operation.IMPORT_MANIFEST)
    public Response discard(@PathParam("id") UUID id, @PathParam("import") UUID manifest) {
        manifests.discard(id, manifest);
        return Response.seeOther(URI.create("/arrivals/" + id + "/imports")).build();
    }

    @POST
    @Path("{import}/undoing")
    @Door(Operation.IMPORT_MANIFEST)
    public Response undo(@PathParam("id") UUID id, @PathParam("import") UUID manifest) {
        manifests.undo(id, manifest);
        return backTo(id, manifest);
    }

    /** The rows that were refused, for a spreadsheet. */
    @POST
    @Path("{import}/quarantine")
    @Door(Operation.IMPORT_MANIFEST)
    public Response quarantine(@PathParam("id") UUID id, @PathParam("import") UUID manifest) {
        return Response.ok(manifests.quarantine(id, manifest), "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reencuentro-filas.csv\"")
                .build();
    }

    /** Hands the refused rows in anew, as they were corrected; rows left empty are let go. */
    @POST
    @Path("{import}/corrections")
    @Door(Operation.IMPORT_MANIFEST)
    public Response correct(
            @PathParam("id") UUID id, @PathParam("import") UUID manifest, MultivaluedMap<String, String> form) {
        Optional<ManifestFindings> found = manifests.findings(id, manifest);
        int width = found.map(each -> each.headings().size()).orElse(0);
        int shown = found.map(ImportPages::shown).map(List::size).orElse(0);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < shown; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                cells.add(Optional.ofNullable(form.getFirst("cell" + row + "-" + column))
                        .orElse("")
                        .strip());
            }
            if (!cells.stream().allMatch(String::isEmpty)) {
                rows.add(cells);
            }
        }
        return pages.orTell(id, manifest, Optional.empty(), () -> manifests.correct(id, manifest, rows, shown));
    }

    static Response backTo(UUID arrival, UUID manifest) {
        return Response.seeOther(URI.create("/arrivals/" + arrival + "/imports/" + manifest))
                .build();
    }
}
