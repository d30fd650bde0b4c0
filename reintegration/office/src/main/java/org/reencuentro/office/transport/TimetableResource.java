package org.reencuentro.office.transport;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.transport.TimetablePreview;
import org.reencuentro.transport.Timetables;

/** The timetable: what is in force, its versions, and handing in another. */
@Path("timetable")
public class TimetableResource {
    private static final int MOST_BYTES = 512 * 1024;

    @Inject
    private Timetables timetables;

    @Inject
    private TimetablePages pages;

    @Inject
    private Visit visit;

    /** @param terminal whose routes are shown; the first when it is none */
    @GET
    @Door(Operation.READ_TIMETABLE)
    public Response page(@QueryParam("terminal") @DefaultValue("") String terminal) {
        return pages.inForce(Response.Status.OK, terminal, null, null);
    }

    /** Takes a file; with mistakes in it they are shown and nothing is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Door(Operation.CHANGE_TIMETABLE)
    public Response receive(List<EntityPart> parts) throws IOException {
        Optional<byte[]> file = file(parts);
        if (file.isEmpty()) {
            return pages.inForce(Status.UNPROCESSABLE, "", visit.texts().of("manifest.missing"), null);
        }
        try {
            TimetablePreview preview = timetables.receive(file.get());
            return preview.id()
                    .map(id -> Response.seeOther(version(id)).build())
                    .orElseGet(() -> pages.inForce(Status.UNPROCESSABLE, "", null, preview));
        } catch (Problem refused) {
            if (refused.code().kind() != ProblemCode.Kind.RULE) {
                throw refused;
            }
            String sentence = visit.texts().refusal(refused).orElseThrow(() -> refused);
            return pages.inForce(Status.UNPROCESSABLE, "", sentence, null);
        }
    }

    /** The file's bytes, one more than is allowed at most, so that a larger one is known to be too large. */
    private static Optional<byte[]> file(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("timetable".equals(part.getName())
                    && part.getFileName().filter(name -> !name.isEmpty()).isPresent()) {
                try (InputStream content = part.getContent()) {
                    return Optional.of(content.readNBytes(MOST_BYTES + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** A version, or what waits to be put in force. */
    @GET
    @Path("versions/{id}")
    @Door(Operation.READ_TIMETABLE)
    public Response version(@PathParam("id") UUID id, @QueryParam("terminal") @DefaultValue("") String terminal) {
        return pages.version(id, terminal);
    }

    /** The file as it was handed in, to be changed and handed in again. */
    @GET
    @Path("versions/{id}/file")
    @Door(Operation.READ_TIMETABLE)
    public Response download(@PathParam("id") UUID id) {
        return Response.ok(timetables.fileOf(id), "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reencuentro-horario.csv\"")
                .build();
    }

    @POST
    @Path("versions/{id}/force")
    @Door(Operation.CHANGE_TIMETABLE)
    public Response putInForce(@PathParam("id") UUID id) {
        timetables.putInForce(id);
        return Response.seeOther(URI.create("/timetable")).build();
    }

    private static URI version(UUID id) {
        return URI.create("/timetable/versions/" + id);
    }
}
