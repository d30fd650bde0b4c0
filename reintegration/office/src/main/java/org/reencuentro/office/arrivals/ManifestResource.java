package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.Manifests;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Takes the file of a list; the only address of the office that takes files. */
@Path("arrivals/{id}/manifest")
public class ManifestResource {
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    /** In bytes: eighty characters, each of up to four. */
    private static final int LONGEST_SENDER = 4 * Manifests.LONGEST_SENDER;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Manifests manifests;

    @Inject
    private ImportPages pages;

    @Inject
    private Visit visit;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Door(Operation.IMPORT_MANIFEST)
    public Response receive(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        arrivals.require(id);
        String sender = text(parts, "sender");
        Optional<byte[]> file = file(parts);
        if (file.isEmpty()) {
            return pages.all(Status.UNPROCESSABLE, id, sender, visit.texts().of("manifest.missing"));
        }
        try {
            return ImportsResource.backTo(id, manifests.receive(id, sender, file.get()));
        } catch (Problem refused) {
            if (refused.code().kind() != ProblemCode.Kind.RULE) {
                throw refused;
            }
            return pages.all(Status.UNPROCESSABLE, id, sender, pages.words(refused));
        }
    }

    private static String text(List<EntityPart> parts, String name) throws IOException {
        for (EntityPart part : parts) {
            if (name.equals(part.getName()) && part.getFileName().isEmpty()) {
                try (InputStream content = part.getContent()) {
                    return new String(content.readNBytes(LONGEST_SENDER), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    /** The file's bytes, one more than is allowed at most, so that a larger one is known to be too large. */
    private static Optional<byte[]> file(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("manifest".equals(part.getName())
                    && part.getFileName().filter(name -> !name.isEmpty()).isPresent()) {
                try (InputStream content = part.getContent()) {
                    return Optional.of(content.readNBytes(MOST_BYTES + 1));
                }
            }
        }
        return Optional.empty();
    }
}
