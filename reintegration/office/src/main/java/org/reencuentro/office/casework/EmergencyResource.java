package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.casefile.BreakGlass;
import org.reencuentro.casefile.BreakingView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Opening a case in an emergency, and judging afterwards whether it was right. */
@Path("emergency")
public class EmergencyResource {
    @Inject
    private BreakGlass breakGlass;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.BREAK_GLASS)
    public Response page() {
        return page(Response.Status.OK, "", "", null);
    }

    /** Opens the case of a code for an hour. What was written stays in the form when it is refused. */
    @POST
    @Door(Operation.BREAK_GLASS)
    public Response open(
            @FormParam("code") @DefaultValue("") String code, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            return Response.seeOther(URI.create("/people/" + breakGlass.open(code, reason)))
                    .build();
        } catch (Problem refused) {
            ProblemCode.Kind kind = refused.code().kind();
            if (kind != ProblemCode.Kind.RULE && kind != ProblemCode.Kind.UNKNOWN) {
                throw refused;
            }
            String mistake = visit.texts().refusal(refused).orElseThrow(() -> refused);
            return page(Status.UNPROCESSABLE, code, reason, mistake);
        }
    }

    /** Says whether an emergency opening was right. */
    @POST
    @Path("{id}/finding")
    @Door(Operation.REVIEW_BROKEN_GLASS)
    public Response review(@PathParam("id") UUID id, @FormParam("finding") String finding) {
        breakGlass.review(
                id,
                Arrays.stream(BreakingView.Finding.values())
                        .filter(each -> each.name().equals(finding))
                        .findFirst()
                        .orElseThrow(MalformedForm::new));
        return Response.seeOther(URI.create("/emergency#review")).build();
    }

    private Response page(Response.StatusType status, String code, String reason, String mistake) {
        boolean reviews = Policy.could(Operation.REVIEW_BROKEN_GLASS);
        List<BreakingView> toReview = reviews ? breakGlass.toReview() : List.of();
        List<BreakingView> ofMine = breakGlass.countOfMine() > 0 ? breakGlass.ofMine() : List.of();
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("emergency"));
        values.put("code", code);
        values.put("reason", reason);
        values.put("mistake", mistake);
        values.put("reviews", reviews);
        values.put("toReview", toReview);
        values.put("ofMine", ofMine);
        values.put("names", names(toReview, ofMine));
        values.put("me", visit.requireAccount().id());
        return templates.answer(status, "emergency.jte", values);
    }

    private Map<UUID, String> names(List<BreakingView> toReview, List<BreakingView> ofMine) {
        return colleagues.names(java.util.stream.Stream.concat(toReview.stream(), ofMine.stream())
                .map(BreakingView::account)
                .collect(Collectors.toSet()));
    }
}
