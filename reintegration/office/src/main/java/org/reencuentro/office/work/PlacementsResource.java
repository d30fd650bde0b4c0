package org.reencuentro.office.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Page;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.work.PlacementView;
import org.reencuentro.work.Placements;

/** Who was put forward for a course or a job, or began one, and is to be asked how it is. */
@Path("placements")
public class PlacementsResource {
    private static final int SIZE = 30;

    @Inject
    private Placements placements;

    @Inject
    private Seen seen;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_PLACEMENTS)
    public Response page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Page<PlacementView> page = placements.page(Cursor.seek(after, before), SIZE);
        return templates.answer(
                Response.Status.OK,
                "placements.jte",
                Map.of(
                        "frame",
                        frames.at("placements"),
                        "page",
                        page,
                        "names",
                        seen.names(
                                page.rows().stream().map(PlacementView::person).collect(Collectors.toSet()))));
    }
}
