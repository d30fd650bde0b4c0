package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.Score;
import org.reencuentro.referral.Scorecard;

/** How partners answer, for supervisors. */
@Path("partners/scorecard")
public class ScorecardResource {
    static final List<Integer> SPANS = List.of(30, 90, 365);

    @Inject
    private Scorecard scorecard;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Of one of three spans, sorted by what is asked; other words mean ninety days, and the most sent first. */
    @GET
    @Door(Operation.READ_SCORECARD)
    public Response page(
            @QueryParam("days") @DefaultValue("90") String days, @QueryParam("by") @DefaultValue("SENT") String by) {
        int span = SPANS.stream()
                .filter(each -> String.valueOf(each).equals(days))
                .findFirst()
                .orElse(90);
        ScoreOrder order = Arrays.stream(ScoreOrder.values())
                .filter(each -> each.name().equals(by))
                .findFirst()
                .orElse(ScoreOrder.SENT);
        List<Score> scores = scorecard.of(span).stream().sorted(order.order()).toList();
        return templates.answer(
                Response.Status.OK,
                "scorecard.jte",
                Map.of("frame", frames.at("referrals"), "scores", scores, "days", span, "spans", SPANS, "by", order));
    }
}
