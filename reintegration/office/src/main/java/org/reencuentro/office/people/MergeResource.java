package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.person.MergeView;
import org.reencuentro.person.Merges;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Taking apart what was merged. */
@Path("people/{id}/merges/{merge}")
public class MergeResource {
    @Inject
    private Merges merges;

    /** They are two people after all; if so said, they are not offered as one again. */
    @POST
    @Path("undoing")
    @Door(Operation.UNMERGE_PEOPLE)
    public Response undo(
            @PathParam("id") UUID id,
            @PathParam("merge") UUID merge,
            @FormParam("distinct") @DefaultValue("") String distinct) {
        Optional<MergeView> before = merges.history(id).stream()
                .filter(each -> each.id().equals(merge))
                .findFirst();
        merges.undo(id, merge);
        if (distinct.equals("yes")) {
            MergeView undone = before.orElseThrow(NoSuchPage::new);
            merges.distinct(undone.givenUp().id(), undone.surviving().id());
        }
        return Response.seeOther(URI.create("/people/" + id + "#joined")).build();
    }
}
