package org.reencuentro.office.shelter;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.directory.Directory;
import org.reencuentro.kernel.Page;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.shelter.StayView;
import org.reencuentro.shelter.Stays;

/** Who has a bed; those first whose bed is free again or whose clock ends first. */
@Path("stays")
public class StaysResource {
    private static final int SIZE = 30;

    @Inject
    private Stays stays;

    @Inject
    private Directory directory;

    @Inject
    private Seen seen;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_STAYS)
    public Response page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Page<StayView> page = stays.page(Cursor.seek(after, before), SIZE);
        Set<UUID> people =
                page.rows().stream().flatMap(each -> each.people().stream()).collect(Collectors.toSet());
        Set<UUID> services = page.rows().stream().map(StayView::service).collect(Collectors.toSet());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("stays"));
        values.put("page", page);
        values.put("names", seen.names(people));
        values.put("named", services.isEmpty() ? Map.of() : directory.services(services));
        return templates.answer(Response.Status.OK, "stays.jte", values);
    }
}
