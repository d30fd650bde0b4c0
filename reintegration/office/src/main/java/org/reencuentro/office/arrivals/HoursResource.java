package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.OpeningHours;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** When a hall is open. */
@Path("halls/{id}/hours")
public class HoursResource {
    @Inject
    private OpeningHours hours;

    @Inject
    private Halls halls;

    @Inject
    private Places places;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.READ_HALL)
    public Response page(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, null);
    }

    /** Says the week anew; a day without hours is closed. */
    @POST
    @Door(Operation.SET_HALL_HOURS)
    public Response set(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<DayOfWeek, Hours.Span> weekly = new EnumMap<>(DayOfWeek.class);
        try {
            for (DayOfWeek day : DayOfWeek.values()) {
                span(form.getFirst("opens" + day), form.getFirst("closes" + day))
                        .ifPresent(span -> weekly.put(day, span));
            }
        } catch (DateTimeException unreadable) {
            return page(Status.UNPROCESSABLE, id, visit.texts().of("hours.mistake"));
        }
        hours.set(id, weekly);
        return back(id);
    }

    /** Says what is different on a day. */
    @POST
    @Path("exceptions")
    @Door(Operation.SET_HALL_HOURS)
    public Response except(@PathParam("id") UUID id, @BeanParam ExceptionForm form) {
        try {
            hours.except(
                    id,
                    LocalDate.parse(form.day()),
                    new Hours.Exception(
                            Choice.of(Hours.Reason.class, form.reason()), span(form.opens(), form.closes())));
            return back(id);
        } catch (DateTimeException unreadable) {
            return page(Status.UNPROCESSABLE, id, visit.texts().of("hours.mistake"));
        } catch (Problem refused) {
            if (refused.code().kind() != ProblemCode.Kind.RULE) {
                throw refused;
            }
            return page(Status.UNPROCESSABLE, id, visit.texts().refusal(refused).orElseThrow(() -> refused));
        }
    }

    /** The day is as usual again. */
    @POST
    @Path("exceptions/removal")
    @Door(Operation.SET_HALL_HOURS)
    public Response asUsual(@PathParam("id") UUID id, @BeanParam ExceptionForm form) {
        try {
            hours.asUsual(id, LocalDate.parse(form.day()));
            return back(id);
        } catch (DateTimeException unreadable) {
            return page(Status.UNPROCESSABLE, id, visit.texts().of("hours.mistake"));
        }
    }

    /** Both hours, or neither. */
    private static Optional<Hours.Span> span(String opens, String closes) {
        String from = opens == null ? "" : opens.strip();
        String until = closes == null ? "" : closes.strip();
        return from.isEmpty() && until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hours.Span(LocalTime.parse(from), LocalTime.parse(until)));
    }

    private Response page(Response.StatusType status, UUID id, String mistake) {
        OpeningHours.Now now = hours.of(id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("hall", halls.require(id));
        values.put("place", halls.require(id).municipality().flatMap(places::place));
        values.put("now", now);
        values.put("may", Policy.could(visit.requireAccount().role(), Operation.SET_HALL_HOURS));
        values.put("mistake", mistake);
        return templates.answer(status, "hall-hours.jte", values);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/halls/" + id + "/hours")).build();
    }
}
