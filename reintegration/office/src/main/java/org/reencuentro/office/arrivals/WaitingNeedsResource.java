package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.triage.Triage;

/** Needs of everybody in the hall that nobody has looked after yet, whatever the arrival. */
@Path("needs")
public class WaitingNeedsResource {
    @Inject
    private Triage triage;

    @Inject
    private InHall hall;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** The list, or that of one need. */
    @GET
    @Door(Operation.LIST_NEEDS)
    public Response list(@QueryParam("need") @DefaultValue("") String need) {
        List<Triage.Waiting> waiting = triage.waiting();
        Map<UUID, InHall.One> people =
                hall.of(waiting.stream().map(Triage.Waiting::arrival).toList());
        List<WaitingNeeds.Row> rows = waiting.stream()
                .flatMap(each ->
                        InHall.find(people, each.passenger())
                                .map(one -> new WaitingNeeds.Row(one, each.open()))
                                .stream())
                .toList();
        return templates.answer(
                Response.Status.OK,
                "waiting-needs.jte",
                Map.of(
                        "frame",
                        frames.at("today"),
                        "page",
                        new WaitingNeeds(rows, Rows.need(need).filter(each -> !each.confidential()))));
    }
}
