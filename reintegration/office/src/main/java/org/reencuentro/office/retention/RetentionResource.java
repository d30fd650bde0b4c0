package org.reencuentro.office.retention;

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
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.retention.HoldReason;
import org.reencuentro.retention.HoldView;
import org.reencuentro.retention.Holds;
import org.reencuentro.retention.KeepReason;
import org.reencuentro.retention.Retention;

/** Reviewing what is due, and holding what must be kept. */
@Path("")
public class RetentionResource {
    @Inject
    private Retention retention;

    @Inject
    private Holds holds;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Path("retention")
    @Door(Operation.LIST_RETENTION)
    public Response page() {
        List<HoldView> held = holds.all();
        return templates.answer(
                Response.Status.OK,
                "retention.jte",
                Map.of(
                        "frame",
                        frames.at("retention"),
                        "due",
                        retention.due(),
                        "holds",
                        held,
                        "names",
                        colleagues.names(held.stream().map(HoldView::askedBy).collect(Collectors.toSet())),
                        "me",
                        visit.requireAccount().id()));
    }

    @POST
    @Path("people/{id}/retention")
    @Door(Operation.REVIEW_RETENTION)
    public Response keep(
            @PathParam("id") UUID id,
            @FormParam("reason") String reason,
            @FormParam("until") @DefaultValue("") String until) {
        retention.keep(id, one(KeepReason.values(), reason), day(until));
        return back();
    }

    @POST
    @Path("people/{id}/retention/erasure")
    @Door(Operation.REVIEW_RETENTION)
    public Response erase(@PathParam("id") UUID id) {
        retention.erase(id);
        return back();
    }

    @POST
    @Path("people/{id}/hold")
    @Door(Operation.ASK_HOLD)
    public Response hold(@PathParam("id") UUID id, @FormParam("reason") String reason) {
        holds.ask(id, one(HoldReason.values(), reason));
        return back();
    }

    @POST
    @Path("people/{id}/hold/lifting")
    @Door(Operation.ASK_HOLD)
    public Response lift(@PathParam("id") UUID id) {
        holds.askLifting(id);
        return back();
    }

    @POST
    @Path("people/{id}/hold/decision")
    @Door(Operation.DECIDE_HOLD)
    public Response decide(@PathParam("id") UUID id, @FormParam("agreed") String agreed) {
        if (!"true".equals(agreed) && !"false".equals(agreed)) {
            throw new MalformedForm();
        }
        holds.decide(id, agreed.equals("true"));
        return back();
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(MalformedForm::new);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new MalformedForm();
        }
    }

    private static Response back() {
        return Response.seeOther(URI.create("/retention")).build();
    }
}
