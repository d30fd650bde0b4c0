package org.reencuentro.office.retention;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.retention.HoldView;
import org.reencuentro.retention.Holds;
import org.reencuentro.retention.Retention;

/** What is due to be forgotten, and what is held. */
@Path("retention")
public class RetentionResource {
    @Inject
    private Retention retention;

    @Inject
    private Holds holds;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_RETENTION)
    public Response page() {
        List<HoldView> held = holds.all();
        return templates.answer(
                Response.Status.OK,
                "retention.jte",
                Map.of(
                        "frame",
                        frames.at("retention"),
                        "due",
                        retention.due(),
                        "holds",
                        held,
                        "names",
                        colleagues.names(held.stream().map(HoldView::askedBy).collect(Collectors.toSet())),
                        "me",
                        visit.requireAccount().id(),
                        "reads",
                        visit.readsCases()));
    }
}
