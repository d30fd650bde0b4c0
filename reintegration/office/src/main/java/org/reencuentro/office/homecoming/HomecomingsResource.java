package org.reencuentro.office.homecoming;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.homecoming.HomecomingView;
import org.reencuentro.homecoming.Homecomings;
import org.reencuentro.kernel.Page;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Who is on the way home and is to be asked whether they arrived. */
@Path("homecomings")
public class HomecomingsResource {
    private static final int SIZE = 30;

    @Inject
    private Homecomings homecomings;

    @Inject
    private Seen seen;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_HOMECOMINGS)
    public Response page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Page<HomecomingView> page = homecomings.page(Cursor.seek(after, before), SIZE);
        Set<UUID> ids = page.rows().stream().map(HomecomingView::person).collect(Collectors.toSet());
        return templates.answer(
                Response.Status.OK,
                "homecomings.jte",
                Map.of("frame", frames.at("homecomings"), "page", page, "names", seen.names(ids)));
    }
}
