package org.reencuentro.office.homecoming;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.homecoming.ShuttleProblem;
import org.reencuentro.homecoming.ShuttleSeats;
import org.reencuentro.homecoming.ShuttleView;
import org.reencuentro.homecoming.Shuttles;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The buses of a hall, and who rides. */
@Path("shuttles")
public class ShuttlesResource {
    @Inject
    private Shuttles shuttles;

    @Inject
    private Seen seen;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** All of them. */
    @GET
    @Door(Operation.READ_SHUTTLES)
    public Response page() {
        return list(Response.Status.OK, null, Map.of());
    }

    private UUID hall() {
        return visit.hall().orElseThrow(NoSuchPage::new).id();
    }

    private Response list(Response.StatusType status, String mistake, Map<String, String> filled) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("homecomings"));
        values.put("shuttles", shuttles.of(hall()));
        values.put("mistake", mistake);
        values.put("filled", filled);
        return templates.answer(status, "shuttles.jte", values);
    }

    /** One will leave. */
    @POST
    @Door(Operation.KEEP_SHUTTLES)
    public Response plan(
            @FormParam("day") @DefaultValue("") String day,
            @FormParam("hour") @DefaultValue("") String hour,
            @FormParam("destination") @DefaultValue("") String destination,
            @FormParam("vehicle") @DefaultValue("") String vehicle,
            @FormParam("seats") @DefaultValue("") String seats) {
        return Tried.refused(
                        visit.texts(),
                        () -> shuttles.plan(hall(), moment(day, hour), destination, vehicle, Whole.of(seats)))
                .map(tried -> list(
                        tried.status(),
                        tried.mistake(),
                        Map.of(
                                "day",
                                day,
                                "hour",
                                hour,
                                "destination",
                                destination,
                                "vehicle",
                                vehicle,
                                "seats",
                                seats)))
                .orElseGet(() -> to("/shuttles"));
    }

    private static LocalDateTime moment(String day, String hour) {
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(hour));
        } catch (DateTimeParseException none) {
            throw new Problem(ShuttleProblem.SHUTTLE_REFUSED, Map.of("most", ShuttleView.MOST_SEATS));
        }
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** One of them, with who has a seat. */
    @GET
    @Path("{shuttle}")
    @Door(Operation.READ_SHUTTLE_SEATS)
    public Response one(@PathParam("shuttle") UUID shuttle) {
        return one(Response.Status.OK, shuttle, null);
    }

    private Response one(Response.StatusType status, UUID shuttle, String mistake) {
        ShuttleSeats seats = shuttles.seats(hall(), shuttle);
        Set<UUID> people = seats.rows().stream().map(ShuttleSeats.Row::person).collect(Collectors.toSet());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("homecomings"));
        values.put("seats", seats);
        values.put("names", seen.names(people));
        values.put("mistake", mistake);
        return templates.answer(status, "shuttle.jte", values);
    }

    /** Somebody more, or less, who does not say who they are. */
    @POST
    @Path("{shuttle}/guests")
    @Door(Operation.KEEP_SHUTTLES)
    public Response guest(@PathParam("shuttle") UUID shuttle, @FormParam("more") @DefaultValue("") String more) {
        return kept(shuttle, () -> shuttles.guest(hall(), shuttle, more.equals("yes")));
    }

    /** Somebody got on. */
    @POST
    @Path("{shuttle}/riding")
    @Door(Operation.KEEP_HOMECOMING)
    public Response ride(@PathParam("shuttle") UUID shuttle, @FormParam("person") @DefaultValue("") String person) {
        UUID who = Addresses.uuid(person).orElseThrow(MalformedForm::new);
        return kept(shuttle, () -> shuttles.ride(who, shuttle));
    }

    /** It leaves. */
    @POST
    @Path("{shuttle}/leaving")
    @Door(Operation.KEEP_SHUTTLES)
    public Response leave(
            @PathParam("shuttle") UUID shuttle, @FormParam("accompanied-by") @DefaultValue("") String accompaniedBy) {
        return kept(shuttle, () -> shuttles.leave(hall(), shuttle, accompaniedBy));
    }

    /** It arrived. */
    @POST
    @Path("{shuttle}/arrival")
    @Door(Operation.KEEP_SHUTTLES)
    public Response arrive(@PathParam("shuttle") UUID shuttle) {
        return kept(shuttle, () -> shuttles.arrive(hall(), shuttle));
    }

    /** It does not leave. */
    @POST
    @Path("{shuttle}/cancellation")
    @Door(Operation.KEEP_SHUTTLES)
    public Response cancel(@PathParam("shuttle") UUID shuttle) {
        return kept(shuttle, () -> shuttles.cancel(hall(), shuttle));
    }

    private Response kept(UUID shuttle, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> one(tried.status(), shuttle, tried.mistake()))
                .orElseGet(() -> to("/shuttles/" + shuttle));
    }
}
