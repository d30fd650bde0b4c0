package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.AlikeHouseholds;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.MergeReason;
import org.reencuentro.person.Merges;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The duplicate check of a whole list: families that may have come before are decided about together. */
@Path("arrivals/{id}/duplicates")
public class ListDuplicatesResource {
    private static final int MOST = 50;
    private static final String BETWEEN = ":";

    @Inject
    private AlikeHouseholds households;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Merges merges;

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
    public Response page(@PathParam("id") UUID id, @QueryParam("decided") String decided) {
        return page(Response.Status.OK, id, decided != null, null);
    }

    private Response page(Response.StatusType status, UUID id, boolean decided, String refused) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("arrival", arrivals.require(id));
        values.put(
                "households",
                households.of(id).stream()
                        .map(each -> AlikeOnList.of(each, visit.texts(), places))
                        .toList());
        values.put("decided", decided);
        values.put("refused", refused);
        return templates.answer(status, "list-duplicates.jte", values);
    }

    private record Pair(UUID listed, UUID known) {
        static Pair of(String text) {
            String[] both = text.split(BETWEEN, 2);
            Optional<UUID> listed = Addresses.uuid(both[0]);
            Optional<UUID> known = Addresses.uuid(both[both.length - 1]);
            if (both.length != 2 || listed.isEmpty() || known.isEmpty()) {
                throw new MalformedForm();
            }
            return new Pair(listed.get(), known.get());
        }
    }

    /**
     * Decides about the pairs that are picked, one after the other. Each is decided for itself: what cannot be is said, and
     * leaves the others decided.
     */
    @POST
    @Door(Operation.MERGE_PEOPLE)
    public Response decide(
            @PathParam("id") UUID id, @FormParam("pair") List<String> picked, @FormParam("decision") String decision) {
        if (picked.size() > MOST || !"same".equals(decision) && !"distinct".equals(decision)) {
            throw new MalformedForm();
        }
        String refused = null;
        for (Pair pair :
                picked.stream().filter(each -> !each.isEmpty()).map(Pair::of).toList()) {
            try {
                if (decision.equals("same")) {
                    merge(pair);
                } else {
                    merges.distinct(pair.listed(), pair.known());
                }
            } catch (Problem problem) {
                refused = visit.texts()
                        .refusal(problem)
                        .filter(any -> problem.code().kind() == ProblemCode.Kind.CONFLICT)
                        .orElseThrow(() -> problem);
            }
        }
        return refused == null
                ? Response.seeOther(URI.create("/arrivals/" + id + "/duplicates?decided"))
                        .build()
                : page(Response.Status.CONFLICT, id, false, refused);
    }

    /** The record of before survives, and takes from the list what it does not say itself. */
    private void merge(Pair pair) {
        SideBySide both = merging.sideBySide(pair.listed(), pair.known());
        merges.merge(pair.listed(), pair.known(), MergeReason.DETAILS, both.missing(merges.shownAs(pair.known())));
    }
}
