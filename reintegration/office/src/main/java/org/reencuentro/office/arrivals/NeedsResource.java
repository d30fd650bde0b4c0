package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.Triage;
import org.reencuentro.triage.TriageProblem;

/** The refreshment table: one press a need. */
@Path("arrivals/{id}/needs")
public class NeedsResource {
    @Inject
    private Arrivals arrivals;

    @Inject
    private Triage triage;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Who of an arrival needs what. */
    @GET
    @Door(Operation.READ_NEEDS)
    public Response list(@PathParam("id") UUID id, @QueryParam("need") @DefaultValue("") String need) {
        return templates.answer(
                Response.Status.OK,
                "needs.jte",
                Map.of("frame", frames.at("arrivals"), "page", page(id, Rows.need(need))));
    }

    /** What one of them needs, to be pressed. */
    @GET
    @Path("{passenger}")
    @Door(Operation.READ_NEEDS)
    public Response one(
            @PathParam("id") UUID id,
            @PathParam("passenger") UUID passenger,
            @QueryParam("noted") @DefaultValue("") String noted) {
        return one(Response.Status.OK, id, passenger, noted.equals("yes"), null);
    }

    /** Notes an answer. */
    @POST
    @Path("{passenger}")
    @Door(Operation.ANSWER_NEEDS)
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("passenger") UUID passenger,
            @FormParam("need") @DefaultValue("") String need,
            @FormParam("answer") @DefaultValue("") String answer) {
        Need about = Choice.of(Need.class, need);
        try {
            triage.answer(passenger, about, Choice.of(NeedAnswer.class, answer));
        } catch (Problem refused) {
            if (!(refused.code() instanceof TriageProblem)) {
                throw refused;
            }
            return one(
                    refused.code() == TriageProblem.NOT_IN_THE_HALL ? Response.Status.CONFLICT : Status.UNPROCESSABLE,
                    id,
                    passenger,
                    false,
                    visit.texts().refusal(refused).orElseThrow(() -> refused));
        }
        UriBuilder back = UriBuilder.fromPath("/arrivals/{id}/needs/{passenger}");
        if (about.confidential() && !readsConcerns()) {
            back.queryParam("noted", "yes");
        }
        return Response.seeOther(back.build(id, passenger)).build();
    }

    private boolean readsConcerns() {
        return Policy.could(visit.subject().role(), Operation.READ_CONCERNS);
    }

    private NeedsPage page(UUID id, Optional<Need> only) {
        List<PassengerView> present = arrivals.passengers(id).stream()
                .filter(each -> each.state().inHall())
                .toList();
        boolean reads = readsConcerns();
        return new NeedsPage(
                arrivals.require(id),
                present,
                triage.ofArrival(id),
                reads ? triage.concernsOf(id) : Set.of(),
                reads,
                only.filter(need -> reads || !need.confidential()));
    }

    private Response one(Response.StatusType status, UUID id, UUID passenger, boolean noted, String mistake) {
        PassengerView person = arrivals.passengers(id).stream()
                .filter(each -> each.id().equals(passenger))
                .findFirst()
                .orElseThrow(() -> new Problem(ArrivalProblem.PASSENGER_UNKNOWN));
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("page", page(id, Optional.empty()));
        values.put("one", person);
        values.put("noted", noted);
        values.put("mistake", mistake);
        return templates.answer(status, "needs-one.jte", values);
    }
}
