package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.casefile.ErasureView;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The cases whose erasure waits for a second person. */
@Path("erasures")
public class ErasuresResource {
    @Inject
    private Erasures erasures;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_ERASURES)
    public Response page() {
        List<ErasureView> waiting = erasures.waiting();
        return templates.answer(
                Response.Status.OK,
                "erasures.jte",
                Map.of(
                        "frame", frames.at("erasures"),
                        "waiting", waiting,
                        "names",
                                colleagues.names(waiting.stream()
                                        .map(ErasureView::askedBy)
                                        .collect(Collectors.toSet())),
                        "me", visit.requireAccount().id(),
                        "reads", visit.readsCases()));
    }
}
