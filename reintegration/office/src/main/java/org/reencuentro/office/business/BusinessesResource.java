package org.reencuentro.office.business;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.reencuentro.business.BusinessView;
import org.reencuentro.business.Businesses;
import org.reencuentro.kernel.Page;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The businesses that are under way, and those on which the committee is to vote. */
@Path("businesses")
public class BusinessesResource {
    private static final int SIZE = 30;

    @Inject
    private Businesses businesses;

    @Inject
    private Seen seen;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_BUSINESSES)
    public Response page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Page<BusinessView> page = businesses.page(Cursor.seek(after, before), SIZE);
        return templates.answer(
                Response.Status.OK,
                "businesses.jte",
                Map.of(
                        "frame",
                        frames.at("businesses"),
                        "page",
                        page,
                        "names",
                        seen.names(
                                page.rows().stream().map(BusinessView::person).collect(Collectors.toSet()))));
    }
}
