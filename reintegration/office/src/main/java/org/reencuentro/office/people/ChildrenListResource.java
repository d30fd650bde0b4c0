package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.person.ChildAbroadView;
import org.reencuentro.person.ChildrenAbroad;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Children in another country's custody whose parents came to the halls of whoever reads. */
@Path("children-abroad")
public class ChildrenListResource {
    @Inject
    private ChildrenAbroad children;

    @Inject
    private People people;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_CHILDREN_ABROAD)
    public Response page() {
        List<ChildAbroadView> open = children.all();
        Map<UUID, PersonView> parents = open.isEmpty()
                ? Map.of()
                : people.seen(open.stream().map(ChildAbroadView::parent).collect(Collectors.toSet()));
        return templates.answer(
                Response.Status.OK,
                "children.jte",
                Map.of("frame", frames.at("children-abroad"), "children", open, "parents", parents));
    }
}
