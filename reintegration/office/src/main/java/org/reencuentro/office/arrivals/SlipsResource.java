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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.Slips;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Slips and wristbands, for one person or a whole flight, to be printed by the browser. */
@Path("arrivals/{id}/slips")
public class SlipsResource {
    /** On what they are printed. */
    public enum Paper {
        SLIP_58,
        SLIP_80,
        WRISTBAND
    }

    @Inject
    private Arrivals arrivals;

    @Inject
    private Slips slips;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Gives tickets to those who have none, and leads to the sheet. */
    @POST
    @Door(Operation.KEEP_DESK)
    public Response issue(
            @PathParam("id") UUID id,
            @FormParam("paper") @DefaultValue("SLIP_58") String paper,
            @FormParam("passenger") @DefaultValue("") String passenger,
            @FormParam("names") @DefaultValue("") String names) {
        Optional<UUID> only = Addresses.uuid(passenger);
        slips.issue(id, only);
        UriBuilder sheet = UriBuilder.fromPath("/arrivals/{id}/slips")
                .queryParam("paper", Choice.of(Paper.class, paper).name());
        only.ifPresent(one -> sheet.queryParam("passenger", one));
        if (!names.isEmpty()) {
            sheet.queryParam("names", "yes");
        }
        return Response.seeOther(sheet.build(id)).build();
    }

    /** The sheet. */
    @GET
    @Door(Operation.READ_MANIFEST)
    public Response sheet(
            @PathParam("id") UUID id,
            @QueryParam("paper") @DefaultValue("SLIP_58") String paper,
            @QueryParam("passenger") @DefaultValue("") String passenger,
            @QueryParam("names") @DefaultValue("") String names) {
        Optional<UUID> only = Addresses.uuid(passenger);
        return templates.answer(
                Response.Status.OK,
                "slips.jte",
                Map.of(
                        "frame",
                        frames.at("arrivals"),
                        "arrival",
                        arrivals.require(id),
                        "people",
                        List.copyOf(slips.of(id, only)),
                        "paper",
                        Choice.of(Paper.class, paper),
                        "names",
                        names.equals("yes"),
                        "only",
                        only.map(UUID::toString).orElse("")));
    }
}
