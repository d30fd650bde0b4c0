package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.ArrivalState;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.Expectations;
import org.reencuentro.arrival.ManifestHistory;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** One flight or bus: what its notice says, what has become of it, and who was told. */
@Path("arrivals/{id}/facts")
public class ArrivalFactsResource {
    @Inject
    private Arrivals arrivals;

    @Inject
    private ManifestHistory history;

    @Inject
    private Expectations expectations;

    @Inject
    private Directory directory;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_ARRIVAL)
    public Response page(@PathParam("id") UUID id) {
        ArrivalView arrival = arrivals.require(id);
        return page(
                Response.Status.OK,
                arrival,
                ArrivalForm.of(arrival.facts(), arrival.hall().zone()),
                null);
    }

    /** The notice says otherwise now. */
    @POST
    @Door(Operation.CHANGE_ARRIVAL)
    public Response change(@PathParam("id") UUID id, @BeanParam ArrivalForm form) {
        ArrivalView arrival = arrivals.require(id);
        try {
            arrivals.change(
                    id,
                    form.facts(
                            arrival.hall().zone(), ArrivalKind.to(arrival.hall().kind()), visit.texts()));
            return back(id);
        } catch (ArrivalForm.Mistake mistake) {
            return page(Status.UNPROCESSABLE, arrival, form, mistake.getMessage());
        }
    }

    /** It has come: now, or today at the hour that was typed. */
    @POST
    @Path("landing")
    @Door(Operation.CHANGE_ARRIVAL)
    public Response arrived(@PathParam("id") UUID id, @FormParam("hour") @DefaultValue("") String hour) {
        ArrivalView arrival = arrivals.require(id);
        Optional<Instant> at =
                hour.isBlank() ? Optional.of(visit.texts().in(Duration.ZERO)) : at(arrival, hour.strip());
        if (at.isEmpty()) {
            return page(
                    Status.UNPROCESSABLE,
                    arrival,
                    ArrivalForm.of(arrival.facts(), arrival.hall().zone()),
                    visit.texts().of("arrivals.mistake.when"));
        }
        arrivals.arrived(id, at.get());
        return back(id);
    }

    private Optional<Instant> at(ArrivalView arrival, String hour) {
        try {
            return Optional.of(visit.texts()
                    .today()
                    .atTime(LocalTime.parse(hour))
                    .atZone(arrival.hall().zone())
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @POST
    @Path("cancellation")
    @Door(Operation.CHANGE_ARRIVAL)
    public Response cancel(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        arrivals.cancel(id, Choice.of(ArrivalState.Reason.class, reason));
        return back(id);
    }

    @POST
    @Path("diversion")
    @Door(Operation.CHANGE_ARRIVAL)
    public Response divert(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        arrivals.divert(id, Choice.of(ArrivalState.Reason.class, reason));
        return back(id);
    }

    /** It is expected after all. */
    @POST
    @Path("return")
    @Door(Operation.CHANGE_ARRIVAL)
    public Response expectAgain(@PathParam("id") UUID id) {
        arrivals.expectAgain(id);
        return back(id);
    }

    private Response page(Response.StatusType status, ArrivalView arrival, ArrivalForm form, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("arrival", arrival);
        values.put("form", form);
        values.put("may", Policy.could(visit.requireAccount().role(), Operation.CHANGE_ARRIVAL));
        values.put("mistake", mistake);
        values.put("imports", history.ofArrival(arrival.id()));
        values.put("told", expectations.ofArrival(arrival.id()));
        values.put(
                "organisations",
                directory.organisations().stream()
                        .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name)));
        return templates.answer(status, "arrival-facts.jte", values);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/arrivals/" + id + "/facts")).build();
    }
}
