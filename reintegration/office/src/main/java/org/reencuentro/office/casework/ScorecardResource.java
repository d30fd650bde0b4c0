package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.Measure;
import org.reencuentro.referral.Score;
import org.reencuentro.referral.Scorecard;

/** How partners answer, for supervisors. */
@Path("partners/scorecard")
public class ScorecardResource {
    static final List<Integer> SPANS = List.of(30, 90, 365);
    private static final int PAGE = 25;

    @Inject
    private Scorecard scorecard;

    @Inject
    private Directory directory;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Of one of three spans, sorted by what is asked; other words mean ninety days, and the most sent first. */
    @GET
    @Door(Operation.READ_SCORECARD)
    public Response page(
            @QueryParam("days") @DefaultValue("90") String days, @QueryParam("by") @DefaultValue("SENT") String by) {
        int span = span(days);
        ScoreOrder order = Arrays.stream(ScoreOrder.values())
                .filter(each -> each.name().equals(by))
                .findFirst()
                .orElse(ScoreOrder.SENT);
        List<Score> scores = scorecard.of(span).stream().sorted(order.order()).toList();
        return templates.answer(
                Response.Status.OK,
                "scorecard.jte",
                Map.of(
                        "frame",
                        frames.at("referrals"),
                        "scores",
                        scores,
                        "days",
                        span,
                        "spans",
                        SPANS,
                        "by",
                        order,
                        "exports",
                        Callers.current().mayExport()));
    }

    private static int span(String days) {
        return SPANS.stream()
                .filter(each -> String.valueOf(each).equals(days))
                .findFirst()
                .orElse(90);
    }

    /** The referrals that one of its numbers counts. */
    @GET
    @Path("{organisation}/{measure}")
    @Door(Operation.LIST_COUNTED)
    public Response counted(
            @PathParam("organisation") UUID organisation,
            @PathParam("measure") String named,
            @QueryParam("days") @DefaultValue("90") String days,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Measure measure = Arrays.stream(Measure.values())
                .filter(Measure::listed)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(named))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        int span = span(days);
        return templates.answer(
                Response.Status.OK,
                "counted.jte",
                Map.of(
                        "frame",
                        frames.at("referrals"),
                        "partner",
                        directory.organisation(organisation).name(),
                        "measure",
                        measure,
                        "days",
                        span,
                        "page",
                        scorecard.counted(organisation, measure, span, Cursor.seek(after, before), PAGE),
                        "path",
                        "/partners/scorecard/" + organisation + "/" + named + "?days=" + span));
    }
}
