package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Duplicates;
import org.reencuentro.person.Merges;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The duplicate check of one person: who of the register they may be, side by side, and deciding about it. */
@Path("people/{id}/duplicates")
public class DuplicatesResource {
    private static final int MOST = 10;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Merges merges;

    @Inject
    private People people;

    @Inject
    private Merging merging;

    @Inject
    private Places places;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.MERGE_PEOPLE)
    public Response page(@PathParam("id") UUID id, @QueryParam("other") String decided) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("alike", Alike.of(duplicates.ofPerson(id, MOST), visit.texts(), places));
        values.put("apart", merges.apart(id));
        values.put("decided", decided != null);
        return templates.answer(Response.Status.OK, "duplicates.jte", values);
    }

    /** Both side by side; where they are one already, the person. */
    @GET
    @Path("{other}")
    @Door(Operation.MERGE_PEOPLE)
    public Response compare(@PathParam("id") UUID id, @PathParam("other") UUID other) {
        return compare(Response.Status.OK, id, other, null);
    }

    private Response compare(Response.StatusType status, UUID id, UUID other, String refused) {
        SideBySide both = merging.sideBySide(id, other);
        if (both.left().id().equals(both.right().id())) {
            return to(both.left().id());
        }
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("id", id);
        values.put("other", other);
        values.put("both", both);
        values.put("refused", refused);
        return templates.answer(status, "compare.jte", values);
    }

    /** Both are one person. What cannot be is said where they stand side by side. */
    @POST
    @Path("{other}/merge")
    @Door(Operation.MERGE_PEOPLE)
    public Response merge(@PathParam("id") UUID id, @PathParam("other") UUID other, @BeanParam MergeForm form) {
        SideBySide both = merging.sideBySide(id, other);
        if (both.left().id().equals(both.right().id())) {
            return to(both.left().id());
        }
        UUID survives = form.survives(both);
        UUID givenUp = survives.equals(both.left().id())
                ? both.right().id()
                : both.left().id();
        try {
            merges.merge(givenUp, survives, form.reason(), both.chosen(survives, form.picked()));
        } catch (Problem refused) {
            return visit.texts()
                    .refusal(refused)
                    .filter(any -> refused.code().kind() == ProblemCode.Kind.CONFLICT)
                    .map(why -> compare(Response.Status.CONFLICT, id, other, why))
                    .orElseThrow(() -> refused);
        }
        return to(survives);
    }

    private static Response to(UUID person) {
        return Response.seeOther(URI.create("/people/" + person + "#joined")).build();
    }

    /** They are two people, and are not shown as one any more. */
    @POST
    @Path("{other}/distinction")
    @Door(Operation.DECIDE_DISTINCT)
    public Response distinct(@PathParam("id") UUID id, @PathParam("other") UUID other) {
        merges.distinct(id, other);
        return Response.seeOther(URI.create("/people/" + id + "/duplicates?other"))
                .build();
    }

    /** It is open again whether they are two people. */
    @POST
    @Path("{other}/distinction/ending")
    @Door(Operation.DECIDE_DISTINCT)
    public Response reconsider(@PathParam("id") UUID id, @PathParam("other") UUID other) {
        merges.reconsider(id, other);
        return Response.seeOther(URI.create("/people/" + id + "/duplicates")).build();
    }
}
