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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.DeskView;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.arrival.Unannounced;
import org.reencuentro.hall.WaitingNumbers;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Duplicates;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.PossibleMatch;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Somebody at the desk whom the list does not name, or who does not want to be registered. */
@Path("arrivals/{id}/unlisted")
public class UnlistedResource {
    private static final int MOST_MATCHES = 5;

    @Inject
    private FlightDesk desk;

    @Inject
    private Unannounced unannounced;

    @Inject
    private Duplicates duplicates;

    @Inject
    private WaitingNumbers numbers;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /**
     * Whom the register or the list may mean.
     *
     * @param listed empty when they are in the register and not on this list
     * @param name empty when it is not the reader's to see
     */
    public record Meant(Optional<PassengerView> listed, Optional<String> name, PossibleMatch match) {}

    @GET
    @Door(Operation.KEEP_DESK)
    public Response form(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, new UnlistedForm(), Optional.empty(), List.of());
    }

    /** Shows who may be meant; where nobody may, or none of them is it, adds the person. */
    @POST
    @Door(Operation.KEEP_DESK)
    public Response add(
            @PathParam("id") UUID id, @BeanParam UnlistedForm form, @FormParam("none") @DefaultValue("") String none) {
        Texts t = visit.texts();
        DeskView now = desk.now(id);
        Optional<String> mistake = form.mistake(t);
        if (mistake.isPresent()) {
            return page(Status.UNPROCESSABLE, id, form, mistake, List.of());
        }
        List<Meant> meant = none.isEmpty() ? meant(now, form, t) : List.of();
        if (!meant.isEmpty()) {
            return page(Response.Status.OK, id, form, Optional.empty(), meant);
        }
        UUID added = unannounced.add(id, form.person(t), visit.desk());
        return Response.seeOther(
                        DeskPages.back(id, "").queryParam("passed", added).build(id))
                .build();
    }

    private List<Meant> meant(DeskView now, UnlistedForm form, Texts t) {
        try {
            return duplicates.of(form.person(t), MOST_MATCHES).stream()
                    .map(match -> {
                        Optional<PassengerView> listed = now.passengers().stream()
                                .filter(each -> each.known()
                                        .filter(person -> person.id().equals(match.id()))
                                        .isPresent())
                                .findFirst();
                        return new Meant(
                                listed,
                                listed.map(each -> Rows.name(t, each))
                                        .or(() -> match.person().map(person -> Names.of(t, person))),
                                match);
                    })
                    .toList();
        } catch (Problem early) {
            if (early.code() != PersonProblem.REGISTER_NOT_READY) {
                throw early;
            }
            return List.of();
        }
    }

    /** A ticket for somebody who does not want to be registered. */
    @POST
    @Path("ticket")
    @Door(Operation.KEEP_DESK)
    public Response ticket(
            @PathParam("id") UUID id,
            @FormParam("language") @DefaultValue("ES") String language,
            @FormParam("minor") @DefaultValue("") String minor) {
        UUID unnamed = unannounced.withoutName(id, Choice.of(Language.class, language), !minor.isEmpty(), visit.desk());
        return Response.seeOther(
                        DeskPages.back(id, "").path("tickets/{passenger}").build(id, unnamed))
                .build();
    }

    private Response page(
            Response.StatusType status, UUID id, UnlistedForm form, Optional<String> mistake, List<Meant> meant) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        ArrivalView arrival = desk.now(id).arrival();
        values.put("arrival", arrival);
        values.put("peak", numbers.now(arrival.hall().id()).peak());
        values.put("form", form);
        values.put("mistake", mistake.orElse(null));
        values.put("meant", meant);
        return templates.answer(status, "unlisted.jte", values);
    }
}
