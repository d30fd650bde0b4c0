package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.triage.Triage;

/** For whom somebody in the hall is concerned; child protection and supervisors alone come here. */
@Path("concerns")
public class ConcernsResource {
    /** Somebody, and since when there is the concern. */
    public record Row(InHall.One one, Instant since) {}

    @Inject
    private Triage triage;

    @Inject
    private InHall hall;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Those that are open, the newest first. */
    @GET
    @Door(Operation.LIST_CONCERNS)
    public Response list() {
        List<Triage.Concern> concerns = triage.concerns();
        Map<UUID, InHall.One> people =
                hall.of(concerns.stream().map(Triage.Concern::arrival).toList());
        List<Row> rows = concerns.stream()
                .flatMap(each -> InHall.find(people, each.passenger()).map(one -> new Row(one, each.since())).stream())
                .toList();
        return templates.answer(
                Response.Status.OK, "concerns.jte", Map.of("frame", frames.at("concerns"), "concerns", rows));
    }
}
