package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.reencuentro.arrival.ManifestHistory;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** The lists that have come in to the halls of whoever asks. */
@Path("imports")
public class ImportHistoryResource {
    @Inject
    private ManifestHistory history;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_ARRIVALS)
    public Response page() {
        return templates.answer(
                Response.Status.OK,
                "import-history.jte",
                Map.of(
                        "frame",
                        frames.at("arrivals"),
                        "lists",
                        history.ofHalls(),
                        "may",
                        Policy.could(visit.requireAccount().role(), Operation.IMPORT_MANIFEST)));
    }
}
